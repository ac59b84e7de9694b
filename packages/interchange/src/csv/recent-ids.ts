const SLOTS = 1 << 8;

/**
 * Remembers the ids of texts met lately. A text just cut out of a file has no hash yet, so that asking a map for it costs more than
 * comparing it with the one text that was last met with the same length and ends; and tables repeat the same few texts.
 */
export class RecentIds {
  readonly #texts: (string | null)[] = Array.from({ length: SLOTS }, () => null);
  readonly #ids = new Int32Array(SLOTS);
  readonly #find: (text: string) => number;

  constructor(find: (text: string) => number) {
    this.#find = find;
  }

  /** The id that `find` gives for the text. */
  of(text: string): number {
    const slot = slotOf(text);
    if (this.#texts[slot] === text) return this.#ids[slot]!;
    const id = this.#find(text);
    this.#texts[slot] = text;
    this.#ids[slot] = id;
    return id;
  }
}

function slotOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const ends = text.charCodeAt(length - 1) + text.charCodeAt(0) * 17;
  return (ends + length * 31 + text.charCodeAt(length >> 1) * 7) & (SLOTS - 1);
}
