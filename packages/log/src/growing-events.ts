import { PRECISIONS, type Precision } from "./event.ts";

/** An event to append, in ids of the builder's dictionaries. */
export interface EventToAppend {
  readonly case: number;
  readonly activity: number;
  /** Epoch milliseconds; NaN when unknown. */
  readonly at: number;
  readonly precision: Precision;
  /** An actor id, or -1. */
  readonly actor: number;
  /** Row, line, or element of the source, from 1. */
  readonly row: number;
  /** The instant to sort by where it differs from `at`: a closing known only to the day sorts at the end of that day. */
  readonly sortAt?: number | undefined;
}

/** The columns of some events that came one after the other. */
interface Columns {
  case: Uint32Array;
  activity: Uint32Array;
  at: Float64Array;
  actor: Int32Array;
  precision: Uint8Array;
  row: Uint32Array;
}

type ColumnName = keyof Columns;

const CREATE: { readonly [Name in ColumnName]: (length: number) => Columns[Name] } = {
  case: (length) => new Uint32Array(length),
  activity: (length) => new Uint32Array(length),
  at: (length) => new Float64Array(length),
  actor: (length) => new Int32Array(length),
  precision: (length) => new Uint8Array(length),
  row: (length) => new Uint32Array(length),
};

interface Block extends Columns {
  /** Only where an event of the block sorts by another instant than its own. */
  sortAt: Float64Array | null;
}

const FIRST_SIZE = 64;
const LARGEST_SIZE = 1 << 16;

/**
 * The columns of a log while events are appended. They grow by blocks, so that appending never copies what is there; the first ones are small,
 * so that a small log is.
 * Cost: O(1) an append; at most one block of slack.
 */
export class GrowingEvents {
  readonly #blocks: Block[] = [createBlock(FIRST_SIZE)];
  #block: Block = this.#blocks[0]!;
  #filled = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(event: EventToAppend): void {
    if (this.#filled === this.#block.case.length) this.#startBlock();
    // one line a column: a loop over them would meet arrays of four types in one place, which costs several times as much
    const block = this.#block;
    const index = this.#filled;
    block.case[index] = event.case;
    block.activity[index] = event.activity;
    block.at[index] = event.at;
    block.actor[index] = event.actor;
    block.precision[index] = event.precision === "second" ? 0 : PRECISIONS.indexOf(event.precision);
    block.row[index] = event.row;
    const { sortAt } = event;
    if (sortAt !== undefined) block.sortAt ??= block.at.slice();
    if (block.sortAt !== null) block.sortAt[index] = sortAt ?? event.at;
    this.#filled++;
    this.#length++;
  }

  /** The instants to sort by, in the order of appending. */
  sortInstants(): Float64Array {
    return join(
      this.#blocks.map(({ at, sortAt }) => sortAt ?? at),
      CREATE.at(this.#length),
    );
  }

  /** A column as one array of its own: position i holds what was appended as number `order[i]`, or i without an order. Frees it here. */
  take<Name extends ColumnName>(name: Name, order: Uint32Array | null): Columns[Name] {
    const blocks: readonly Columns[] = this.#blocks;
    const create = CREATE[name];
    const appended = join(
      blocks.map((block) => block[name]),
      create(this.#length),
    );
    for (const block of blocks) block[name] = create(0);
    if (order === null) return appended;
    const ordered = create(this.#length);
    for (let index = 0; index < ordered.length; index++) ordered[index] = appended[order[index]!]!;
    return ordered;
  }

  #startBlock(): void {
    this.#block = createBlock(Math.min(LARGEST_SIZE, this.#filled * 2));
    this.#blocks.push(this.#block);
    this.#filled = 0;
  }
}

function createBlock(length: number): Block {
  return {
    case: CREATE.case(length),
    activity: CREATE.activity(length),
    at: CREATE.at(length),
    actor: CREATE.actor(length),
    precision: CREATE.precision(length),
    row: CREATE.row(length),
    sortAt: null,
  };
}

/** Puts blocks one behind the other, as far as there is room: the last one may not be full. */
function join<Column extends Columns[ColumnName]>(blocks: readonly Column[], whole: Column): Column {
  let start = 0;
  for (const block of blocks) {
    const room = whole.length - start;
    whole.set(room < block.length ? block.subarray(0, room) : block, start);
    start += Math.min(room, block.length);
  }
  return whole;
}
