import { FairleadError } from "@fairlead/base";

/** A two-way table of distinct texts; ids count from 0 in order of first appearance. */
export interface ReadonlyDictionary {
  readonly size: number;
  /** All texts, by id. */
  readonly names: readonly string[];
  /** The id of a text, or undefined if it never occurred. */
  idOf(name: string): number | undefined;
  /** @throws {FairleadError} `id-unknown` if no text has this id. */
  at(id: number): string;
}

/** A dictionary that still grows. */
export class Dictionary implements ReadonlyDictionary {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** The id of a text, giving it the next one if it is new. */
  intern(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(name, id);
    this.#names.push(name);
    return id;
  }

  idOf(name: string): number | undefined {
    return this.#ids.get(name);
  }

  at(id: number): string {
    const name = this.#names[id];
    if (name === undefined) throw new FairleadError("id-unknown", { id, size: this.#names.length });
    return name;
  }
}
