import type { Dictionary } from "@fairlead/log";
import { ByteTable, type ByteSlice } from "./byte-table.ts";
import type { ByteTextDecoder } from "./byte-text.ts";

/** The texts of an attribute that names something (activity, actor, lifecycle transition), known by the order they were met in. */
export class NameStore {
  readonly texts: string[] = [];
  readonly #table = new ByteTable();
  readonly #ids: number[] = [];
  readonly #decoder: ByteTextDecoder;

  constructor(decoder: ByteTextDecoder) {
    this.#decoder = decoder;
  }

  /** The index in `texts`, or -1 for an empty name. */
  intern(bytes: Uint8Array, slice: ByteSlice): number {
    if (slice.start === slice.end) return -1;
    const index = this.#table.intern(0, bytes, slice);
    if (index === this.texts.length) {
      this.texts.push(this.#decoder.decode(bytes, slice.start, slice.end));
      this.#ids.push(-1);
    }
    return index;
  }

  /** The id of a name in a dictionary, which learns it only now: names of events left out never get there. Always the same dictionary. */
  idIn(dictionary: Dictionary, index: number): number {
    const known = this.#ids[index]!;
    if (known >= 0) return known;
    const id = dictionary.intern(this.texts[index]!);
    this.#ids[index] = id;
    return id;
  }
}
