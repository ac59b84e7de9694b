import { expect, test } from "vitest";
import { findUndoneByCase, isInRanges, type SeqRange, type Undoing } from "./undone-ranges.ts";

const undoing = (bySeq: number, firstSeq: number, lastSeq: number): Undoing => ({
  caseNo: 1,
  bySeq,
  firstSeq,
  lastSeq,
});
const findUndoneRanges = (undoings: readonly Undoing[]): readonly SeqRange[] => findUndoneByCase(undoings).get(1) ?? [];

test("what was taken back is a range, in ascending order", () => {
  expect(findUndoneRanges([undoing(10, 5, 6), undoing(12, 1, 3)])).toEqual([
    { firstSeq: 1, lastSeq: 3 },
    { firstSeq: 5, lastSeq: 6 },
  ]);
  expect(findUndoneRanges([])).toEqual([]);
});

test("taking back what took something back brings it in again, and so on", () => {
  const first = undoing(4, 1, 2);
  const second = undoing(6, 3, 4);
  const third = undoing(8, 5, 6);
  expect(findUndoneRanges([first, second])).toEqual([{ firstSeq: 3, lastSeq: 4 }]);
  expect(findUndoneRanges([first, second, third])).toEqual([
    { firstSeq: 1, lastSeq: 2 },
    { firstSeq: 5, lastSeq: 6 },
  ]);
});

test("of what was taken back twice the last time counts, in whatever order it is told", () => {
  const told = [undoing(2, 1, 1), undoing(3, 2, 2), undoing(4, 1, 1)];
  const expected = [
    { firstSeq: 1, lastSeq: 1 },
    { firstSeq: 2, lastSeq: 2 },
  ];
  expect([findUndoneRanges(told), findUndoneRanges(told.toReversed())]).toEqual([expected, expected]);
});

test("of a change that touched two cases one may be taken back alone", () => {
  const undone = findUndoneByCase([undoing(10, 5, 8), { ...undoing(12, 1, 3), caseNo: 2 }]);
  expect([...undone]).toEqual([
    [1, [{ firstSeq: 5, lastSeq: 8 }]],
    [2, [{ firstSeq: 1, lastSeq: 3 }]],
  ]);
  expect([4, 5, 8, 9].map((seq) => isInRanges(undone.get(1)!, seq))).toEqual([false, true, true, false]);
});
