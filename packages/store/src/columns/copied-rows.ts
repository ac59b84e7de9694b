import { assert } from "@fairlead/base";
import type { RecordedSteps } from "./recorded-steps.ts";

/** What a copy has to select for `CopiedRows`, in this order. */
export const COPIED_COLUMNS = "case_no, activity_id, actor_id, precision, seq, at";

// signature, flags, and the length of an extension that there is none of
const HEADER_BYTES = 19;
const FIELD_COUNT = 6;
const FIELD_COUNT_BYTES = 2;
// each value behind four bytes of its length; the time comes last, since it may be null and then has no bytes
const CASE_AT = FIELD_COUNT_BYTES + 4;
const ACTIVITY_AT = CASE_AT + 4 + 4;
const ACTOR_AT = ACTIVITY_AT + 4 + 4;
const PRECISION_AT = ACTOR_AT + 4 + 4;
const SEQ_AT = PRECISION_AT + 2 + 4;
const TIME_LENGTH_AT = SEQ_AT + 8;
const TIME_AT = TIME_LENGTH_AT + 4;
const SHORT_ROW_BYTES = TIME_AT;
const ROW_BYTES = TIME_AT + 8;
const TRAILER = -1;
const HIGH_WORD = 2 ** 32;

/**
 * Reads rows of COPY in binary form out of the chunks they come in, straight into columns.
 * Edges: a chunk may end anywhere in a row; what is left of it waits for the next.
 * @source PostgreSQL documentation, COPY, "Binary Format".
 */
export class CopiedRows {
  readonly #steps: RecordedSteps;
  #rest: Buffer = Buffer.alloc(0);
  #isHeaderRead = false;
  #isEnded = false;

  constructor(steps: RecordedSteps) {
    this.#steps = steps;
  }

  /** @throws {FairleadError} `broken-invariant` when the rows are not those of `COPIED_COLUMNS`. */
  read(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let offset = 0;
    if (!this.#isHeaderRead) {
      if (bytes.length < HEADER_BYTES) return void (this.#rest = bytes);
      this.#isHeaderRead = true;
      offset = HEADER_BYTES;
    }
    this.#rest = bytes.subarray(this.#readRows(bytes, offset));
  }

  /** @throws {FairleadError} `broken-invariant` when the copy did not come to its end. */
  end(): void {
    assert(this.#isEnded && this.#rest.length === 0, () => "a copy ended before its end");
  }

  /** Reads the whole rows there are from an offset on: where the rest begins. */
  #readRows(bytes: Buffer, start: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let offset = start;
    let block = this.#steps.openBlock();
    while (offset + FIELD_COUNT_BYTES <= bytes.length) {
      const fields = view.getInt16(offset);
      if (fields === TRAILER) {
        this.#isEnded = true;
        return offset + FIELD_COUNT_BYTES;
      }
      assert(fields === FIELD_COUNT, () => `a copied row has ${fields} values`);
      if (offset + SHORT_ROW_BYTES > bytes.length) break;
      const isTimed = view.getInt32(offset + TIME_LENGTH_AT) > 0;
      if (isTimed && offset + ROW_BYTES > bytes.length) break;
      if (block.length === block.seq.length) block = this.#steps.openBlock();
      const index = block.length++;
      block.caseNo[index] = view.getInt32(offset + CASE_AT);
      block.activity[index] = view.getInt32(offset + ACTIVITY_AT);
      block.actor[index] = view.getInt32(offset + ACTOR_AT);
      block.precision[index] = view.getInt16(offset + PRECISION_AT);
      block.seq[index] = bigIntAt(view, offset + SEQ_AT);
      block.at[index] = isTimed ? bigIntAt(view, offset + TIME_AT) : NaN;
      offset += isTimed ? ROW_BYTES : SHORT_ROW_BYTES;
    }
    return offset;
  }
}

/** A bigint as a number: instants and counts are far below 2^53. */
function bigIntAt(view: DataView, offset: number): number {
  return view.getInt32(offset) * HIGH_WORD + view.getUint32(offset + 4);
}
