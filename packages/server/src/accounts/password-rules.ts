import type { IssueReport } from "@fairlead/base";
import { COMMON_WORDS, WALKS } from "./common-passwords.ts";

/** Units: characters, counted after Unicode composition. */
const PASSWORD_LENGTH: { readonly min: number; readonly max: number } = { min: 12, max: 256 };

/** Whose password it is to be: what others know of them has no place in it. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Why a password will not do; null if it will.
 * Edges: no kinds of characters are asked for; length counts, and that nobody guesses it first.
 * @source NIST SP 800-63B-4, 3.1.1.2
 */
export function checkPassword(password: string, owner: PasswordOwner): IssueReport | null {
  const length = countCharacters(password.normalize("NFC"));
  const refuse = (code: string, values = {}): IssueReport => ({ code, severity: "error", values });
  if (length < PASSWORD_LENGTH.min) return refuse("password-short", { min: PASSWORD_LENGTH.min });
  if (length > PASSWORD_LENGTH.max) return refuse("password-long", { max: PASSWORD_LENGTH.max });
  if (isPersonal(password, owner)) return refuse("password-personal");
  return isCommon(password) ? refuse("password-common") : null;
}

function isPersonal(password: string, { email, name }: PasswordOwner): boolean {
  const text = password.normalize("NFC").toLowerCase();
  const local = email.split("@")[0] ?? "";
  const parts = [local, ...local.split(/[.+_-]+/u), ...name.split(/\s+/u), name.replaceAll(/\s+/gu, "")];
  return parts
    .map((part) => part.normalize("NFC").toLowerCase())
    .some((part) => countCharacters(part) >= shortestPart(part) && text.includes(part));
}

/** Units: code points, of which a composed character is one. */
function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** A name of two Chinese characters says as much as one of four letters. */
function shortestPart(part: string): number {
  return /^\p{Script=Han}+$/u.test(part) ? 2 : 4;
}

/** Whether a password is a walk along the keys, one bit repeated, or known words with digits and signs hung on. */
function isCommon(password: string): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  if (isWalk(text) || isRepetition(text)) return true;
  const bare = text.replaceAll(/[^\p{L}]+/gu, "");
  const read = text
    .replaceAll(/[\d\p{P}\p{S}\s]+$/gu, "")
    .replaceAll(/[\d@$!]/gu, (sign) => LOOKALIKES[sign] ?? sign)
    .replaceAll(/[^\p{L}]+/gu, "");
  // digits alone: a date, a telephone number
  return bare === "" ? /^[\d\s./-]+$/u.test(text) : consistsOfWords(bare) || consistsOfWords(read);
}

function consistsOfWords(text: string): boolean {
  const ends = new Set([0]);
  for (let start = 0; start < text.length; start++) {
    if (!ends.has(start)) continue;
    for (let end = start + 1; end <= text.length; end++) if (COMMON_WORDS.has(text.slice(start, end))) ends.add(end);
  }
  return ends.has(text.length);
}

/** Whether a text is one piece again and again, cut anywhere. */
function isRepetition(text: string): boolean {
  const longest = Math.floor(text.length / 2);
  for (let period = 1; period <= longest; period++) {
    if (period > 8) return false;
    if (Array.from(text).every((_, index) => index < period || text[index] === text[index - period])) return true;
  }
  return false;
}

/** Whether a text consists of pieces of walks, forwards or backwards, of three characters or more. */
function isWalk(text: string): boolean {
  let rest = text;
  while (rest !== "") {
    const step = longestWalk(rest);
    if (step < 3) return false;
    rest = rest.slice(step);
  }
  return true;
}

function longestWalk(text: string): number {
  let longest = 0;
  for (const walk of [...WALKS, ...WALKS.map((row) => row.split("").reverse().join(""))])
    while (longest < text.length && walk.includes(text.slice(0, longest + 1))) longest++;
  return longest;
}
