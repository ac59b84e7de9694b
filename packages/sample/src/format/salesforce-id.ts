const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECK_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const INSTANCE = "5g00000";

/**
 * An 18-character Salesforce record id for a number, of the kind the three-character prefix names (006 opportunity, 005 user, …).
 * @source Salesforce developer documentation: the last three characters say which of each five before are capitals.
 */
export function salesforceId(prefix: string, number: number): string {
  let digits = "";
  for (let rest = number; digits.length < 5; rest = Math.floor(rest / DIGITS.length)) {
    digits = DIGITS[rest % DIGITS.length]! + digits;
  }
  return withCheckLetters(prefix + INSTANCE + digits);
}

/** A 15-character id with the three letters that tell its capitals, so that it survives a reader that ignores case. */
export function withCheckLetters(id: string): string {
  return id + [0, 5, 10].map((start) => checkLetter(id.slice(start, start + 5))).join("");
}

function checkLetter(five: string): string {
  let code = 0;
  for (let index = 0; index < five.length; index++) if (/[A-Z]/u.test(five[index]!)) code += 1 << index;
  return CHECK_LETTERS[code]!;
}

/** The ids of people by name, in the order given. */
export function salesforceUserIds(names: readonly string[]): (name: string) => string {
  const ids = new Map(names.map((name, index) => [name, salesforceId("005", index + 1)]));
  return (name) => ids.get(name)!;
}
