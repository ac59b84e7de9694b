/** Steps that were recorded one after the other, as columns. Only the first `length` positions hold any. */
export interface StepBlock {
  length: number;
  readonly caseNo: Uint32Array;
  readonly activity: Uint32Array;
  readonly at: Float64Array;
  readonly precision: Uint8Array;
  readonly actor: Uint32Array;
  readonly seq: Uint32Array;
}

const FIRST_SIZE = 64;
const LARGEST_SIZE = 1 << 16;
const STEP_BYTES = 25;

/**
 * The steps of a workspace's process in the order they were recorded: the events of cases that have an activity, with the ids of the database.
 * Append only, like the table they are read from.
 * Shape: blocks that double up to 65,536 steps and are never copied; `actor` 0 is nobody known.
 * Units: `at` in epoch milliseconds, NaN when not known. Memory: 25 bytes a step.
 */
export class RecordedSteps {
  readonly #blocks: StepBlock[] = [];

  get blocks(): readonly StepBlock[] {
    return this.#blocks;
  }

  get length(): number {
    return this.#blocks.reduce((sum, { length }) => sum + length, 0);
  }

  get byteLength(): number {
    return this.#blocks.reduce((sum, { seq }) => sum + seq.length * STEP_BYTES, 0);
  }

  /** The last block, with room for one step at least: who writes into it raises its `length`. */
  openBlock(): StepBlock {
    const last = this.#blocks.at(-1);
    if (last !== undefined && last.length < last.seq.length) return last;
    const block = createBlock(last === undefined ? FIRST_SIZE : Math.min(LARGEST_SIZE, last.seq.length * 2));
    this.#blocks.push(block);
    return block;
  }

  /** Takes in steps that were all recorded later. Ownership: `later` is not to be used any more. */
  adopt(later: RecordedSteps): void {
    if (this.#blocks.length === 0) this.#blocks.push(...later.#blocks);
    else for (const block of later.#blocks) this.#copy(block);
  }

  /** The same steps by their numbers, for rows come as the database finds them. Cost: none but a look when they are in order, as they mostly are. */
  inOrder(): RecordedSteps {
    if (isAscending(this.#blocks)) return this;
    const places = this.#blocks.flatMap((block) =>
      Array.from(block.seq.subarray(0, block.length), (seq, index) => ({ seq, block, index })),
    );
    const sorted = new RecordedSteps();
    for (const { block, index } of places.sort((a, b) => a.seq - b.seq))
      copySteps(block, { from: index, to: index + 1 }, sorted.openBlock());
    return sorted;
  }

  #copy(block: StepBlock): void {
    for (let from = 0; from < block.length;) {
      const open = this.openBlock();
      const to = Math.min(block.length, from + open.seq.length - open.length);
      copySteps(block, { from, to }, open);
      from = to;
    }
  }
}

function createBlock(size: number): StepBlock {
  return {
    length: 0,
    caseNo: new Uint32Array(size),
    activity: new Uint32Array(size),
    at: new Float64Array(size),
    precision: new Uint8Array(size),
    actor: new Uint32Array(size),
    seq: new Uint32Array(size),
  };
}

function copySteps(
  source: StepBlock,
  { from, to }: { readonly from: number; readonly to: number },
  target: StepBlock,
): void {
  target.caseNo.set(source.caseNo.subarray(from, to), target.length);
  target.activity.set(source.activity.subarray(from, to), target.length);
  target.at.set(source.at.subarray(from, to), target.length);
  target.precision.set(source.precision.subarray(from, to), target.length);
  target.actor.set(source.actor.subarray(from, to), target.length);
  target.seq.set(source.seq.subarray(from, to), target.length);
  target.length += to - from;
}

function isAscending(blocks: readonly StepBlock[]): boolean {
  let last = -1;
  for (const { seq, length } of blocks)
    for (let index = 0; index < length; index++) {
      if (seq[index]! <= last) return false;
      last = seq[index]!;
    }
  return true;
}
