const START_SLOTS = 1 << 12;

/**
 * Remembers which rows were seen by a 64-bit hash of the ids of their cells.
 * Cost: O(1) a row; 12 to 24 bytes of memory each. Two different rows of a million are taken for one with a chance below 1 in 10 million.
 */
export class RowSet {
  /** Pairs of hash words, side by side so that a look-up touches one place of memory. */
  #words = new Uint32Array(START_SLOTS * 2);
  #size = 0;
  #rowHigh = 0;
  #rowLow = 0;

  /** Begins the next row. */
  begin(): void {
    this.#rowHigh = 0x9e37_79b9;
    this.#rowLow = 0x85eb_ca6b;
  }

  /** Takes the next cell of the row, as an id or any 32-bit number. */
  mix(value: number): void {
    this.#rowHigh = (Math.imul(this.#rowHigh ^ value, 0x0100_0193) + this.#rowLow) | 0;
    this.#rowLow = (Math.imul((this.#rowLow << 13) ^ (this.#rowLow >>> 19) ^ value, 0xc2b2_ae35) + 0x1656_67b1) | 0;
  }

  /** Whether the row is new; it is remembered then. */
  addIfNew(): boolean {
    if (this.#size * 4 >= this.#words.length) this.#grow();
    const high = finish(this.#rowHigh ^ (this.#rowLow >>> 7));
    const low = finish(this.#rowLow) || 1;
    if (!insert(this.#words, high, low)) return false;
    this.#size++;
    return true;
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2);
    for (let index = 0; index < this.#words.length; index += 2) {
      if (this.#words[index + 1] !== 0) insert(words, this.#words[index]!, this.#words[index + 1]!);
    }
    this.#words = words;
  }
}

function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Open addressing; a low word of 0 marks a free slot. False if it was there. */
function insert(words: Uint32Array, high: number, low: number): boolean {
  const mask = words.length - 1;
  for (let index = ((high ^ low) << 1) & mask; ; index = (index + 2) & mask) {
    if (words[index + 1] === 0) {
      words[index] = high;
      words[index + 1] = low;
      return true;
    }
    if (words[index + 1] === low && words[index] === high) return false;
  }
}
