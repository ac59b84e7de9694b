import { domainToASCII } from "node:url";

/** The most that an address may be long, by the standard of mail. */
const MAX_LENGTH = 254;
const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\/]+$/u;

/**
 * An e-mail address as a key: lower case, NFKC, its domain in the ASCII form of IDNA; null if the text holds none.
 * Edges: takes "mailto:" and "Name <address>" off; of several addresses the first.
 * @source RFC 5321 (length), RFC 5890 (domains). The part before the @ is case-sensitive by the book and nowhere in life.
 */
export function normaliseEmail(text: string): string | null {
  const plain = text.normalize("NFKC").toLowerCase();
  const bracketed = /<([^<>]*)>/u.exec(plain)?.[1] ?? plain;
  const [first = ""] = bracketed
    .replace(/^\s*mailto:/u, "")
    .split(/[,;\s]+/u)
    .filter((part) => part !== "");
  if (!ADDRESS.test(first)) return null;
  const at = first.lastIndexOf("@");
  const domain = domainToASCII(first.slice(at + 1));
  const email = `${first.slice(0, at)}@${domain}`;
  return domain.includes(".") && !domain.startsWith(".") && email.length <= MAX_LENGTH ? email : null;
}
