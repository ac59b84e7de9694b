const BLOCK_BITS = 16;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_SIZE - 1;
const FIRST_SIZE = 64;

/**
 * A column of counts or ids that grows by whole blocks, so that appending never copies what is there; only the first block starts small and
 * doubles, so that thousands of columns with a few values each stay small.
 * Cost: amortised O(1) an append; at most one block of slack.
 */
export class GrowingColumn {
  readonly #blocks: Uint32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const offset = this.#length & BLOCK_MASK;
    let block = this.#blocks[this.#length >>> BLOCK_BITS];
    if (block === undefined || offset === block.length) block = this.#makeRoom(block);
    block[offset] = value;
    this.#length++;
  }

  get(index: number): number {
    return this.#blocks[index >>> BLOCK_BITS]![index & BLOCK_MASK]!;
  }

  /** Overwrites the last value pushed. */
  replaceLast(value: number): void {
    const last = this.#length - 1;
    this.#blocks[last >>> BLOCK_BITS]![last & BLOCK_MASK] = value;
  }

  /** The column as one array of its own. Empties this one. */
  take(): Uint32Array {
    const column = new Uint32Array(this.#length);
    for (let block = 0; block < this.#blocks.length; block++) {
      const start = block << BLOCK_BITS;
      column.set(this.#blocks[block]!.subarray(0, Math.min(BLOCK_SIZE, this.#length - start)), start);
    }
    this.#blocks.length = 0;
    this.#length = 0;
    return column;
  }

  #makeRoom(full: Uint32Array | undefined): Uint32Array {
    const isFirst = this.#length < BLOCK_SIZE;
    const block = new Uint32Array(isFirst ? Math.max(FIRST_SIZE, this.#length * 2) : BLOCK_SIZE);
    if (isFirst && full !== undefined) block.set(full);
    this.#blocks[this.#length >>> BLOCK_BITS] = block;
    return block;
  }
}
