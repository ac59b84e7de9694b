const START_SLOTS = 1 << 12;

/**
 * Remembers which rows were seen by a 64-bit hash of the ids of their cells.
 * Cost: O(1) a row; 12 to 24 bytes of memory each. Two different rows of a million are taken for one with a chance below 1 in 10 million.
 */
export class RowSet {
  #high = new Uint32Array(START_SLOTS);
  #low = new Uint32Array(START_SLOTS);
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
    this.#rowHigh = Math.imul(this.#rowHigh ^ value, 0x0100_0193) + this.#rowLow;
    this.#rowLow = Math.imul((this.#rowLow << 13) ^ (this.#rowLow >>> 19) ^ value, 0xc2b2_ae35) + 0x165_667b1;
  }

  /** Whether the row is new; it is remembered then. */
  addIfNew(): boolean {
    if (this.#size * 2 >= this.#high.length) this.#grow();
    const high = finish(this.#rowHigh ^ (this.#rowLow >>> 7));
    const low = finish(this.#rowLow) || 1;
    if (!insert(this.#high, this.#low, high, low)) return false;
    this.#size++;
    return true;
  }

  #grow(): void {
    const high = new Uint32Array(this.#high.length * 2);
    const low = new Uint32Array(high.length);
    for (let slot = 0; slot < this.#high.length; slot++) {
      if (this.#low[slot] !== 0) insert(high, low, this.#high[slot]!, this.#low[slot]!);
    }
    this.#high = high;
    this.#low = low;
  }
}

function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Open addressing; a low word of 0 marks a free slot. False if it was there. */
function insert(highs: Uint32Array, lows: Uint32Array, high: number, low: number): boolean {
  const mask = highs.length - 1;
  for (let slot = (high ^ low) & mask; ; slot = (slot + 1) & mask) {
    if (lows[slot] === 0) {
      highs[slot] = high;
      lows[slot] = low;
      return true;
    }
    if (lows[slot] === low && highs[slot] === high) return false;
  }
}
