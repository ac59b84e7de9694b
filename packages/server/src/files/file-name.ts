// controls, and what turns the direction of writing: "exe.png" may be read "gnp.exe"
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const ENDS = /^[\s.]+$|[\s.]+$/gu;

/** The name of a file as it is kept: without the folders of the sender's machine, and without what cannot be seen. */
export function plainFileName(given: string): string {
  const [last = ""] = given.split(/[/\\]/u).slice(-1);
  const name = last.replaceAll(UNSEEN, "").normalize("NFC").replaceAll(ENDS, "").trim();
  return name === "" ? "file" : name;
}
