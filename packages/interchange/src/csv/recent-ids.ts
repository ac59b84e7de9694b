/** How many texts are remembered unless told otherwise; a power of two, as any such number must be. */
const USUAL_SLOTS = 256;

/**
 * Remembers the ids of texts met lately. A text just cut out of a file has no hash yet, so that asking a map for it costs more than
 * comparing it with the one text that was last met with the same length and ends; and tables repeat the same few texts.
 */
export class RecentIds {
  readonly #texts: (string | null)[];
  readonly #ids: Int32Array;
  readonly #mask: number;
  readonly #find: (text: string) => number;

  constructor(find: (text: string) => number, slots: number = USUAL_SLOTS) {
    this.#find = find;
    this.#texts = Array.from({ length: slots }, () => null);
    this.#ids = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  /** The id that `find` gives for the text. */
  of(text: string): number {
    const slot = placeOf(text) & this.#mask;
    if (this.#texts[slot] === text) return this.#ids[slot]!;
    const id = this.#find(text);
    this.#texts[slot] = text;
    this.#ids[slot] = id;
    return id;
  }
}

function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const ends = text.charCodeAt(length - 1) + text.charCodeAt(0) * 17;
  return ends + length * 31 + text.charCodeAt(length >> 1) * 7;
}
