import fc from "fast-check";
import { expect, test } from "vitest";
import { EventLogBuilder } from "./event-log-builder.ts";
import { traceOf, type EventLog } from "./event-log.ts";
import type { EventToAppend } from "./growing-events.ts";

const SOURCE = { system: "test", file: "deals.csv" };

function logFrom(events: readonly (Partial<EventToAppend> & { readonly case: number })[], cases = 3): EventLog {
  const builder = new EventLogBuilder();
  for (let id = 0; id < cases; id++) builder.cases.intern(`c${id}`);
  builder.activities.intern("A");
  events.forEach((event, index) => {
    builder.append({ activity: 0, at: NaN, precision: "second", actor: -1, row: index + 1, ...event });
  });
  return builder.build({ source: SOURCE });
}

const rowsByCase = (log: EventLog): number[][] =>
  Array.from({ length: log.caseCount }, (_, index) => traceOf(log, index).map(({ source }) => source.row));

test("[LOG1] [LOG6] a built log has its events in columns, by case and time", () => {
  const builder = new EventLogBuilder();
  const [deal, other] = [builder.cases.intern("deal"), builder.cases.intern("other")];
  const [lead, won] = [builder.activities.intern("Lead"), builder.activities.intern("Won")];
  const ann = builder.actors.intern("Ann");
  builder.append({ case: deal, activity: won, at: 9000, precision: "day", actor: ann, row: 4 });
  builder.append({ case: other, activity: lead, at: NaN, precision: "unknown", actor: -1, row: 5 });
  builder.append({ case: deal, activity: lead, at: 1000, precision: "second", actor: -1, row: 7 });
  const log = builder.build({ source: SOURCE, meaning: "stage", outcomes: new Map([[won, "won"]]) });
  expect(log).toMatchObject({
    source: SOURCE,
    meaning: "stage",
    eventCount: 3,
    caseCount: 2,
    caseOffsets: Uint32Array.of(0, 2, 3),
    activity: Uint32Array.of(lead, won, lead),
    at: Float64Array.of(1000, 9000, NaN),
    actor: Int32Array.of(-1, ann, -1),
    precision: Uint8Array.of(0, 1, 3),
    row: Uint32Array.of(7, 4, 5),
    outcomes: new Map([[won, "won"]]),
    observedUntilAt: 9000,
  });
  expect([log.cases.names, log.activities.names, log.actors.names]).toEqual([
    ["deal", "other"],
    ["Lead", "Won"],
    ["Ann"],
  ]);
});

test("[LOG2] equal times keep the order of the source", () => {
  expect(
    rowsByCase(
      logFrom(
        [
          { case: 0, at: 5 },
          { case: 0, at: 5 },
          { case: 0, at: 1 },
          { case: 0, at: 5 },
        ],
        1,
      ),
    ),
  ).toEqual([[3, 1, 2, 4]]);
});

test("[LOG3] an event without a time stays behind the one of its case before it", () => {
  const log = logFrom([{ case: 0 }, { case: 0, at: 8 }, { case: 1, at: 1 }, { case: 0 }, { case: 0, at: 3 }], 2);
  expect(rowsByCase(log)).toEqual([[1, 5, 2, 4], [3]]);
});

test("[LOG4] an event may sort by another instant than it shows", () => {
  const log = logFrom(
    [
      { case: 0, at: 0, sortAt: 86_399_999 },
      { case: 0, at: 50 },
      { case: 0, at: 20 },
    ],
    1,
  );
  expect([rowsByCase(log), log.at]).toEqual([[[3, 2, 1]], Float64Array.of(20, 50, 0)]);
  const late = logFrom(
    [
      { case: 0, at: 9 },
      { case: 0, at: 0, sortAt: 10 },
      { case: 0, at: 3 },
    ],
    1,
  );
  expect(rowsByCase(late)).toEqual([[3, 1, 2]]);
});

test("[LOG4] one event among many that sorts by another instant moves alone", () => {
  const events = Array.from({ length: 300 }, (_, index) => ({ case: 0, at: index }));
  const moved = events.map((event) => (event.at === 150 ? { ...event, sortAt: -1 } : event));
  const rows = events.map(({ at }) => at + 1);
  expect(rowsByCase(logFrom(moved, 1))).toEqual([[151, ...rows.filter((row) => row !== 151)]]);
});

test("[LOG2] [LOG3] the order is that of a stable sort by hand", () => {
  const event = fc.record({ case: fc.nat(2), at: fc.option(fc.nat(6), { nil: NaN }) });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const expected = [0, 1, 2].map((id) => {
        let last = -Infinity;
        const keyed = events.flatMap((each, index) => {
          if (each.case !== id) return [];
          if (!Number.isNaN(each.at)) last = each.at;
          return [{ row: index + 1, key: last }];
        });
        return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
      });
      expect(rowsByCase(logFrom(events))).toEqual(expected);
    }),
  );
});

test("[LOG5] a case may have no events, a log neither cases nor times", () => {
  const log = logFrom([{ case: 2, at: 4 }]);
  expect([log.caseCount, log.caseOffsets]).toEqual([3, Uint32Array.of(0, 0, 0, 1)]);
  expect(logFrom([], 0)).toMatchObject({ eventCount: 0, caseCount: 0, observedUntilAt: NaN });
  expect(logFrom([{ case: 0 }]).observedUntilAt).toBeNaN();
});

test("[LOG1] a hundred and fifty thousand events come out as they went in", () => {
  const builder = new EventLogBuilder();
  const [first, second] = [builder.cases.intern("a"), builder.cases.intern("b")];
  builder.activities.intern("A");
  const attribute = builder.eventAttributes.writer("n");
  for (let row = 1; row <= 150_000; row++) {
    attribute.set(builder.eventCount, String(row), "number");
    builder.append({ case: row % 2 ? first : second, activity: 0, at: row, precision: "second", actor: -1, row });
  }
  const log = builder.build({ source: SOURCE });
  const numbers = log.eventAttributes.column("n")!;
  expect(
    log.row.every((row, position) => row === (position < 75_000 ? 2 * position + 1 : 2 * (position - 74_999))),
  ).toBe(true);
  expect(log.row.every((row, position) => numbers.valueAt(position) === row)).toBe(true);
});
