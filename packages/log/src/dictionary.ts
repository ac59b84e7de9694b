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
  /** How many of the names `#ids` knows; those behind were appended and nobody has asked for them yet. */
  #mapped = 0;

  get size(): number {
    return this.#names.length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** The id of a text, giving it the next one if it is new. */
  intern(name: string): number {
    this.#mapAppended();
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.#mapped++);
    return this.append(name);
  }

  /** The next id for a text that the caller knows to be new. Cost: no look-up, and no entry for one until somebody looks up. */
  append(name: string): number {
    return this.#names.push(name) - 1;
  }

  idOf(name: string): number | undefined {
    this.#mapAppended();
    return this.#ids.get(name);
  }

  at(id: number): string {
    const name = this.#names[id];
    if (name === undefined) throw new FairleadError("id-unknown", { id, size: this.#names.length });
    return name;
  }

  #mapAppended(): void {
    for (; this.#mapped < this.#names.length; this.#mapped++) this.#ids.set(this.#names[this.#mapped]!, this.#mapped);
  }
}
