/** A classifier of the file: the keys whose values together say what an event is. */
export interface Classifier {
  readonly name: string;
  readonly scope: "event" | "trace";
  readonly keys: readonly string[];
}

/**
 * The keys of a classifier. They stand apart by white space; a key with a space in it is in single quotes, or is found among the keys the file
 * declares.
 * @source IEEE 1849-2016, 4.7 (classifiers); OpenXES writes the quotes.
 */
export function parseClassifierKeys(text: string, declaredKeys: ReadonlySet<string>): string[] {
  const words = text.match(/'[^']*'|\S+/gu) ?? [];
  const keys: string[] = [];
  for (let index = 0; index < words.length;) {
    const length = longestDeclared(words, index, declaredKeys);
    const key = words.slice(index, index + length).join(" ");
    keys.push(key.length >= 2 && key.startsWith("'") && key.endsWith("'") ? key.slice(1, -1) : key);
    index += length;
  }
  return keys;
}

/** How many words from `start` make up a declared key; 1 if none do. */
function longestDeclared(words: readonly string[], start: number, declaredKeys: ReadonlySet<string>): number {
  for (let length = Math.min(words.length - start, MOST_WORDS); length > 1; length--) {
    if (declaredKeys.has(words.slice(start, start + length).join(" "))) return length;
  }
  return 1;
}

const MOST_WORDS = 8;

/** Between the values of the keys of a classifier, as OpenXES puts it. */
const JOINT = "+";

/** Names each combination of values of a classifier's keys once. */
export class ClassifiedNames {
  readonly #pairs = new Map<number, number>();
  readonly #named = new Map<number, number>();
  readonly #names: string[] = [];
  readonly #indexes = new Map<string, number>();

  get names(): readonly string[] {
    return this.#names;
  }

  /** The index of the joined name of the parts; a part that is missing (-1) is an empty text. -1 if all are missing. */
  indexOf(parts: Int32Array, texts: readonly string[]): number {
    let combined = 0;
    let isMissing = true;
    for (const part of parts) {
      if (part >= 0) isMissing = false;
      combined = this.#pair(combined, part + 1);
    }
    if (isMissing) return -1;
    const known = this.#named.get(combined);
    if (known !== undefined) return known;
    const name = Array.from(parts, (part) => (part < 0 ? "" : texts[part]!)).join(JOINT);
    const index = this.#indexes.get(name) ?? this.#names.length;
    if (index === this.#names.length) {
      this.#names.push(name);
      this.#indexes.set(name, index);
    }
    this.#named.set(combined, index);
    return index;
  }

  /** A number for a pair of numbers, the same for the same pair. */
  #pair(first: number, second: number): number {
    const key = first * PAIR_BASE + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair = this.#pairs.size + 1;
    this.#pairs.set(key, pair);
    return pair;
  }
}

/** Keeps first * base + second exact: both stay below 2^26. */
const PAIR_BASE = 2 ** 26;
