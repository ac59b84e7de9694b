import type { Dictionary } from "@fairlead/log";

/** Gives the ids of names of a dictionary, quickest for the name asked for last: tables tend to repeat it row after row. */
export class RepeatingDictionary {
  readonly #dictionary: Dictionary;
  #name: string | null = null;
  #id = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  intern(name: string): number {
    if (name === this.#name) return this.#id;
    this.#name = name;
    this.#id = this.#dictionary.intern(name);
    return this.#id;
  }
}
