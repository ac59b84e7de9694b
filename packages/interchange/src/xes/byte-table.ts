/** A stretch of bytes: `start` up to but not including `end`. */
export interface ByteSlice {
  readonly start: number;
  readonly end: number;
}

/** Two to the 32nd by the golden ratio. @source Knuth, The Art of Computer Programming 3, 6.4, multiplicative hashing. */
const SPREAD = 0x9e3779b1;

/**
 * Ids of distinct byte strings, counted from 0 in order of first appearance, so that a text met again is never decoded again.
 * Shape: equal bytes in different spaces (the attribute they belong to, say) are different entries.
 * Ownership: keeps copies of the bytes. Cost: O(bytes) a look-up; open addressing, at most half full.
 */
export class ByteTable {
  #size = 0;
  #slots = new Int32Array(1024).fill(-1);
  #hashes = new Int32Array(512);
  #spaces = new Int32Array(512);
  /** Entry i keeps the bytes `#ends[i]` up to but not including `#ends[i + 1]` of the store. */
  #ends = new Float64Array(513);
  #store = new Uint8Array(8192);
  #storeView = new DataView(this.#store.buffer);
  /** The bytes looked up last, which mostly are those of the time before. */
  #source: Uint8Array = new Uint8Array(0);
  #sourceView: DataView = new DataView(this.#source.buffer);

  get size(): number {
    return this.#size;
  }

  /** The id of the bytes in a space; a new one equals what `size` was before. */
  intern(space: number, bytes: Uint8Array, slice: ByteSlice): number {
    if (bytes !== this.#source) {
      this.#source = bytes;
      this.#sourceView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const hash = hashOf(space, this.#sourceView, slice);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0) return this.#add(space, hash, this.#copy(bytes, slice));
      if (this.#hashes[id] === hash && this.#spaces[id] === space && this.#holds(id, slice)) return id;
      slot = (slot + 1) & mask;
    }
  }

  #holds(id: number, slice: ByteSlice): boolean {
    const { start } = slice;
    const from = this.#ends[id]!;
    const length = slice.end - start;
    if (this.#ends[id + 1]! - from !== length) return false;
    const store = this.#storeView;
    const source = this.#sourceView;
    if (length < 4) {
      for (let index = 0; index < length; index++) {
        if (store.getUint8(from + index) !== source.getUint8(start + index)) return false;
      }
      return true;
    }
    const last = length - 4;
    for (let index = 0; index < last; index += 4) {
      if (store.getInt32(from + index, true) !== source.getInt32(start + index, true)) return false;
    }
    return store.getInt32(from + last, true) === source.getInt32(start + last, true);
  }

  /** Copies the bytes behind those of the last entry and says where they end. */
  #copy(bytes: Uint8Array, slice: ByteSlice): number {
    const from = this.#ends[this.#size]!;
    const end = from + slice.end - slice.start;
    if (end > this.#store.length) {
      const larger = new Uint8Array(Math.max(end, this.#store.length * 2));
      larger.set(this.#store.subarray(0, from));
      this.#store = larger;
      this.#storeView = new DataView(larger.buffer);
    }
    for (let index = slice.start, to = from; index < slice.end; index++, to++) this.#store[to] = bytes[index]!;
    return end;
  }

  #add(space: number, hash: number, end: number): number {
    if (this.#size === this.#hashes.length) this.#grow();
    const id = this.#size++;
    this.#hashes[id] = hash;
    this.#spaces[id] = space;
    this.#ends[id + 1] = end;
    this.#place(id);
    return id;
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[id]! & mask;
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    const capacity = this.#size * 2;
    const hashes = new Int32Array(capacity);
    const spaces = new Int32Array(capacity);
    const ends = new Float64Array(capacity + 1);
    hashes.set(this.#hashes);
    spaces.set(this.#spaces);
    ends.set(this.#ends);
    this.#hashes = hashes;
    this.#spaces = spaces;
    this.#ends = ends;
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    for (let id = 0; id < this.#size; id++) this.#place(id);
  }
}

/** Cost: one multiplication for four bytes; the last four overlap those before, so that none is taken alone. */
function hashOf(space: number, view: DataView, { start, end }: ByteSlice): number {
  let hash = Math.imul(space, SPREAD) ^ (end - start);
  const last = end - 4;
  if (last < start) for (let index = start; index < end; index++) hash = Math.imul(hash ^ view.getUint8(index), SPREAD);
  else {
    for (let index = start; index < last; index += 4) {
      hash = Math.imul(hash ^ view.getInt32(index, true), SPREAD);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ view.getInt32(last, true), SPREAD);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
