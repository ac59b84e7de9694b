import { FairleadError } from "@fairlead/base";
import type { ReadonlyDictionary } from "@fairlead/log";

/** Names cases by their numbers in the workspace, and makes a text of a number only when it is asked for. */
export class CaseNumbers implements ReadonlyDictionary {
  readonly #numbers: Uint32Array;
  #names: readonly string[] | null = null;
  #ids: ReadonlyMap<string, number> | null = null;

  constructor(numbers: Uint32Array) {
    this.#numbers = numbers;
  }

  get size(): number {
    return this.#numbers.length;
  }

  get names(): readonly string[] {
    this.#names ??= Array.from(this.#numbers, String);
    return this.#names;
  }

  idOf(name: string): number | undefined {
    this.#ids ??= new Map(this.names.map((number, id) => [number, id]));
    return this.#ids.get(name);
  }

  at(id: number): string {
    const number = this.#numbers[id];
    if (number === undefined) throw new FairleadError("id-unknown", { id, size: this.size });
    return String(number);
  }
}
