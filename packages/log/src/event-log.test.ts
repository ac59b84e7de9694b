import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { caseOf, elapsedMs, eventAt, precisionCounts, timeSpan, traceOf, type EventLog } from "./event-log.ts";
import { logOf, TEST_EPOCH_AT } from "./testing/log-of.ts";

test("[LOG6] an event of the log reads as a value", () => {
  const log = logOf(["A/ann@1", "B@?"]);
  const source = { system: "test", file: "test" };
  expect([eventAt(log, 0), eventAt(log, 1)]).toEqual([
    {
      caseId: "c1",
      activity: "A",
      at: TEST_EPOCH_AT + DAY_MS,
      precision: "second",
      actor: "ann",
      source: { ...source, row: 1 },
    },
    { caseId: "c2", activity: "B", at: null, precision: "order", actor: null, source: { ...source, row: 2 } },
  ]);
});

test("[LOG1] each position belongs to one case, cases without events hold none", () => {
  const log = logOf(["", "A B", "", "", "C", ""]);
  expect([0, 1, 2].map((position) => caseOf(log, position))).toEqual([1, 1, 4]);
  expect(traceOf(log, 1).map(({ activity }) => activity)).toEqual(["A", "B"]);
  expect(traceOf(log, 2)).toEqual([]);
});

test("[LOG6] precisions are counted, and the time span passes over unknown times", () => {
  const log = logOf(["A@? B@4 C@2", "D@3 E@?"]);
  expect(precisionCounts(log)).toEqual({ second: 3, day: 0, order: 2, unknown: 0 });
  expect(timeSpan(log)).toEqual({ firstAt: TEST_EPOCH_AT + 2 * DAY_MS, lastAt: TEST_EPOCH_AT + 4 * DAY_MS });
  expect(timeSpan(logOf(["A@?"]))).toBeNull();
});

test("[LOG8] elapsed time is unknown where a time is, and never negative", () => {
  const log: EventLog = { ...logOf(["A B C"]), at: Float64Array.of(5, 3, NaN) };
  expect([elapsedMs(log, 1, 0), elapsedMs(log, 0, 1), elapsedMs(log, 1, 2)]).toEqual([2, 0, null]);
});
