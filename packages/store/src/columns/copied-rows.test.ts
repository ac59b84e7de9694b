import fc from "fast-check";
import { expect, test } from "vitest";
import { CopiedRows } from "./copied-rows.ts";
import { RecordedSteps } from "./recorded-steps.ts";

interface Row {
  readonly caseNo: number;
  readonly activity: number;
  readonly actor: number;
  readonly precision: number;
  readonly seq: number;
  readonly at: number | null;
}

/** Rows as PostgreSQL writes them. */
function copyOf(rows: readonly Row[]): Buffer {
  const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
  return Buffer.concat([header, ...rows.map(bytesOf), Buffer.from([0xff, 0xff])]);
}

function bytesOf({ caseNo, activity, actor, precision, seq, at }: Row): Buffer {
  const int = (value: number, bytes: 2 | 4): Buffer => {
    const buffer = Buffer.alloc(4 + bytes);
    buffer.writeInt32BE(bytes);
    buffer.writeIntBE(value, 4, bytes);
    return buffer;
  };
  const bigint = (value: number): Buffer => {
    const buffer = Buffer.alloc(12);
    buffer.writeInt32BE(8);
    buffer.writeBigInt64BE(BigInt(value), 4);
    return buffer;
  };
  const time = at === null ? Buffer.from([0xff, 0xff, 0xff, 0xff]) : bigint(at);
  return Buffer.concat([
    Buffer.from([0, 6]),
    int(caseNo, 4),
    int(activity, 4),
    int(actor, 4),
    int(precision, 2),
    bigint(seq),
    time,
  ]);
}

function rowsOf(steps: RecordedSteps): Row[] {
  return steps.blocks.flatMap(({ length, caseNo, activity, actor, precision, seq, at }) =>
    Array.from({ length }, (_, index) => ({
      caseNo: caseNo[index]!,
      activity: activity[index]!,
      actor: actor[index]!,
      precision: precision[index]!,
      seq: seq[index]!,
      at: Number.isNaN(at[index]!) ? null : at[index]!,
    })),
  );
}

const drawnRow = fc.record({
  caseNo: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  activity: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  actor: fc.nat(),
  precision: fc.nat(3),
  seq: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  at: fc.option(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), { nil: null }),
});

test("rows read as they were written, wherever the chunks are cut", () => {
  fc.assert(
    fc.property(fc.array(drawnRow, { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), (rows, size) => {
      const copy = copyOf(rows);
      const steps = new RecordedSteps();
      const copied = new CopiedRows(steps);
      for (let from = 0; from < copy.length; from += size) copied.read(copy.subarray(from, from + size));
      copied.end();
      expect(rowsOf(steps)).toEqual(rows);
    }),
  );
});

test("a copy that is cut off, or of other columns, is not taken for whole", () => {
  const row = { caseNo: 1, activity: 1, actor: 0, precision: 0, seq: 1, at: 5 };
  const cut = new CopiedRows(new RecordedSteps());
  cut.read(copyOf([row]).subarray(0, -2));
  expect(() => cut.end()).toThrow("ended before its end");
  const copy = copyOf([row]);
  copy[20] = 7;
  expect(() => new CopiedRows(new RecordedSteps()).read(copy)).toThrow("7 values");
});

test("steps that come in another order than they were recorded are put in order", () => {
  const rows = [5, 1, 130, 2].map((seq) => ({ caseNo: seq, activity: 1, actor: 0, precision: 0, seq, at: null }));
  const steps = new RecordedSteps();
  new CopiedRows(steps).read(copyOf(rows));
  expect(rowsOf(steps.inOrder()).map(({ seq, caseNo }) => [seq, caseNo])).toEqual([
    [1, 1],
    [2, 2],
    [5, 5],
    [130, 130],
  ]);
});
