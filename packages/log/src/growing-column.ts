type ColumnArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

const BLOCK_BITS = 16;
const BLOCK_SIZE = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_SIZE - 1;
const FIRST_SIZE = 64;

/**
 * A column that grows by whole blocks, so that appending never copies what is there; only the first block starts small and doubles, so that
 * thousands of columns with a few values each stay small.
 * Cost: amortised O(1) an append; at most one block of slack.
 */
export class GrowingColumn<Column extends ColumnArray> {
  readonly #allocate: (length: number) => Column;
  readonly #blocks: Column[] = [];
  #length = 0;

  constructor(allocate: (length: number) => Column) {
    this.#allocate = allocate;
  }

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

  /** The column as one array of its own: position i holds what was appended as number `order[i]`, or i without an order. Empties this one. */
  take(order: Uint32Array | null): Column {
    const column = this.#allocate(this.#length);
    if (order === null) this.#copyInto(column);
    else for (let index = 0; index < column.length; index++) column[index] = this.get(order[index]!);
    this.#blocks.length = 0;
    this.#length = 0;
    return column;
  }

  #makeRoom(full: Column | undefined): Column {
    const isFirst = this.#length < BLOCK_SIZE;
    const block = this.#allocate(isFirst ? Math.max(FIRST_SIZE, this.#length * 2) : BLOCK_SIZE);
    if (isFirst && full !== undefined) block.set(full);
    this.#blocks[this.#length >>> BLOCK_BITS] = block;
    return block;
  }

  #copyInto(column: Column): void {
    for (let block = 0; block < this.#blocks.length; block++) {
      const start = block << BLOCK_BITS;
      column.set(this.#blocks[block]!.subarray(0, Math.min(BLOCK_SIZE, this.#length - start)), start);
    }
  }
}

/** A growing column of 32-bit counts and ids. */
export function growingUint32(): GrowingColumn<Uint32Array> {
  return new GrowingColumn((length) => new Uint32Array(length));
}

/** A growing column of instants. */
export function growingFloat64(): GrowingColumn<Float64Array> {
  return new GrowingColumn((length) => new Float64Array(length));
}
