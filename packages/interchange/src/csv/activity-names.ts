import { Dictionary, type ActivityMeaning } from "@fairlead/log";

interface Spelling {
  readonly id: number;
  count: number;
}

/**
 * Gives the ids of activities. Stages that differ in capitals or white space only are one, since people and imports spell them so;
 * names of other activities are taken exactly.
 */
export class ActivityNames {
  readonly #dictionary: Dictionary;
  readonly #joins: boolean;
  readonly #spellings = new Map<string, Spelling>();
  readonly #idOfFold = new Map<string, number>();

  constructor(dictionary: Dictionary, meaning: ActivityMeaning) {
    this.#dictionary = dictionary;
    this.#joins = meaning === "stage";
  }

  intern(name: string): number {
    if (!this.#joins) return this.#dictionary.intern(name);
    const known = this.#spellings.get(name);
    if (known !== undefined) {
      known.count++;
      return known.id;
    }
    const fold = foldOf(name);
    const id = this.#idOfFold.get(fold) ?? this.#dictionary.intern(name);
    this.#idOfFold.set(fold, id);
    this.#spellings.set(name, { id, count: 1 });
    return id;
  }

  /** The id of a name that has one, in whatever spelling; -1 if it has none. */
  find(name: string): number {
    if (!this.#joins) return this.#dictionary.idOf(name) ?? -1;
    return this.#spellings.get(name)?.id ?? this.#idOfFold.get(foldOf(name)) ?? -1;
  }

  /** The names by id, each in its most frequent spelling, the first of equally frequent; and how many events were spelled otherwise. */
  settle(): { readonly names: Dictionary; readonly joined: number } {
    const best = new Map<number, string>();
    let joined = 0;
    for (const [name, { id, count }] of this.#spellings) {
      const rival = best.get(id);
      const rivalCount = rival === undefined ? 0 : this.#spellings.get(rival)!.count;
      if (count > rivalCount) best.set(id, name);
      joined += Math.min(count, rivalCount);
    }
    if (joined === 0) return { names: this.#dictionary, joined };
    const names = new Dictionary();
    for (const [id, name] of this.#dictionary.names.entries()) names.intern(best.get(id) ?? name);
    return { names, joined };
  }
}

function foldOf(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
}
