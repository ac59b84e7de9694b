const FIRST_CAPACITY = 1024;

/**
 * Numbers the distinct pairs of ids it meets, from 0 in order of first appearance, and counts them.
 * Memory: flat, at most 28 bytes a pair, whatever the size of the ids.
 */
export class PairTable {
  /** Slot → 1 + the pair's number, or 0 where the slot is free; open addressing with linear probing. */
  #slots = new Uint32Array(FIRST_CAPACITY * 2);
  #from = new Uint32Array(FIRST_CAPACITY);
  #to = new Uint32Array(FIRST_CAPACITY);
  #counts = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The first, the second, and the count of each pair, by number. Views, valid until the next `add`. */
  get from(): Uint32Array {
    return this.#from.subarray(0, this.#size);
  }

  get to(): Uint32Array {
    return this.#to.subarray(0, this.#size);
  }

  get counts(): Uint32Array {
    return this.#counts.subarray(0, this.#size);
  }

  /** Counts a pair once more. */
  add(from: number, to: number): void {
    const slot = this.#slotOf(from, to);
    const held = this.#slots[slot]!;
    if (held > 0) {
      this.#counts[held - 1]!++;
      return;
    }
    if (this.#size === this.#from.length) {
      this.#grow();
      this.add(from, to);
      return;
    }
    this.#from[this.#size] = from;
    this.#to[this.#size] = to;
    this.#counts[this.#size] = 1;
    this.#slots[slot] = ++this.#size;
  }

  /** The number of a pair, or -1 if it was never added. */
  indexOf(from: number, to: number): number {
    return this.#slots[this.#slotOf(from, to)]! - 1;
  }

  #slotOf(from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfPair(from, to) & mask;
    for (;;) {
      const held = this.#slots[slot]!;
      if (held === 0 || (this.#from[held - 1] === from && this.#to[held - 1] === to)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const capacity = this.#from.length * 2;
    this.#from = enlarged(this.#from, capacity);
    this.#to = enlarged(this.#to, capacity);
    this.#counts = enlarged(this.#counts, capacity);
    this.#slots = new Uint32Array(capacity * 2);
    for (let index = 0; index < this.#size; index++) {
      this.#slots[this.#slotOf(this.#from[index]!, this.#to[index]!)] = index + 1;
    }
  }
}

function enlarged(column: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(column);
  return larger;
}

/** @source Austin Appleby, MurmurHash3, 32-bit finaliser (public domain). */
function hashOfPair(from: number, to: number): number {
  let hash = Math.imul(from, 0x9e3779b1) ^ to;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
