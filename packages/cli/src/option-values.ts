import { UsageError } from "./usage-error.ts";

/**
 * A share given in per cent, as 0–1.
 * @throws {UsageError} `cli.option-percent` unless it is a number from 0 to 100.
 */
export function shareOf(text: string, option: string): number {
  const percent = Number(text.replace(/%$/, ""));
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new UsageError("cli.option-percent", { option, given: text });
  return percent / 100;
}

/**
 * A word out of those an option takes.
 * @throws {UsageError} `cli.option-words` when it is none of them.
 */
export function oneOf<Word extends string>(text: string, words: readonly Word[], option: string): Word {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UsageError("cli.option-words", { option, given: text, words: words.join(", ") });
  return word;
}
