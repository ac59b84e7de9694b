import fc from "fast-check";
import { expect, test } from "vitest";
import { EventLogBuilder, outcomeOfName, PRECISIONS, traceOf, type EventLog, type Precision } from "@fairlead/log";
import { read, sourceOf } from "../../test/table-source.ts";
import { readCsv } from "./read.ts";
import { writeCsv } from "./write.ts";

interface EventSketch {
  readonly case: string;
  readonly activity: string;
  readonly at: number | null;
  readonly precision: Precision;
  readonly actor: string | null;
  readonly note: string | null;
  readonly region: string | null;
}

function logOf(sketches: readonly EventSketch[], meaning: "stage" | "activity" = "activity"): EventLog {
  const builder = new EventLogBuilder();
  const regions = builder.caseAttributes.writer("time");
  const notes = builder.eventAttributes.writer(" =note, or ");
  for (const [row, sketch] of sketches.entries()) {
    const caseIndex = builder.cases.intern(sketch.case);
    if (sketch.region !== null && !regions.hasJustSet(caseIndex)) regions.set(caseIndex, sketch.region, "text");
    if (sketch.note !== null) notes.set(row, sketch.note, "text");
    builder.append({
      case: caseIndex,
      activity: builder.activities.intern(sketch.activity),
      at: sketch.at ?? NaN,
      precision: sketch.precision,
      actor: sketch.actor === null ? -1 : builder.actors.intern(sketch.actor),
      row: row + 2,
    });
  }
  const outcomes = builder.activities.names.flatMap((name, id) => {
    const outcome = outcomeOfName(name);
    return outcome === null ? [] : [[id, outcome] as const];
  });
  return builder.build({ source: { system: "test", file: "test" }, meaning, outcomes: new Map(outcomes) });
}

/** All a log says, in values; ids may differ. */
function contentOf(log: EventLog): unknown {
  return {
    meaning: log.meaning,
    outcomes: [...log.outcomes].map(([id, outcome]) => `${log.activities.at(id)} ${outcome}`).sort(),
    cases: log.cases.names.map((name, index) => ({
      name,
      attributes: attributesAt(log.caseAttributes, index),
      events: traceOf(log, index).map(({ activity, at, precision, actor }, place) => ({
        activity,
        at,
        precision,
        actor,
        attributes: attributesAt(log.eventAttributes, log.caseOffsets[index]! + place),
      })),
    })),
  };
}

function attributesAt(table: EventLog["eventAttributes"], index: number): Record<string, string | null | undefined> {
  return Object.fromEntries(table.names.map((name) => [name, table.column(name)?.textAt(index)]));
}

test("[CSV18] a log is written as a table with a row per event; formulas are guarded, days stay days", () => {
  const log = logOf(
    [
      {
        case: "=1+1",
        activity: "Won",
        at: Date.UTC(2024, 0, 5),
        precision: "day",
        actor: "@me",
        note: "-5",
        region: 'a "b", c',
      },
      { case: "c2", activity: "+Call", at: null, precision: "unknown", actor: null, note: "'quoted", region: null },
    ],
    "stage",
  );
  expect([...writeCsv(log)].join("")).toBe(
    'case,stage,time,actor,precision,outcome,case:time,"event: =note, or "\r\n' +
      `'=1+1,Won,2024-01-05,'@me,day,won,"a ""b"", c",-5\r\n` +
      "c2,'+Call,,,unknown,,,''quoted\r\n",
  );
});

test("[CSV18] the years 0, 1, and 10000 are read again", async () => {
  const years = [
    "0000-12-31T23:59:00.000Z",
    "0001-01-01T00:00:00.000Z",
    "-000001-06-01T12:00:00.000Z",
    "+010000-01-01T00:00:00.000Z",
  ];
  const log = logOf(
    years.map((text) => ({
      case: text,
      activity: "New",
      at: Date.parse(text),
      actor: null,
      note: null,
      region: null,
      precision: "second" as const,
    })),
    "stage",
  );
  const { log: again, issues } = await readCsv(sourceOf([...writeCsv(log)].join(""), 50));
  expect(issues).toEqual([]);
  expect(contentOf(again!)).toEqual(contentOf(log));
});

const hostile = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\rx",
    "\n",
    "'",
    "''x",
    '"',
    'a"b',
    "a,b",
    "a;b|c\td",
    "",
    " ",
    " x ",
    "NA",
    "NULL",
    "__proto__",
    "true",
    "1,5",
    "żółć",
    "赢单",
    "2024-01-01",
    "Total",
  ),
  // NUL has no place in a text file; lone surrogates have no UTF-8
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
);

const event = fc.record({
  case: fc.oneof(fc.constantFrom("a", "b"), hostile),
  activity: hostile,
  at: fc.option(fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((minutes) => minutes * 60_000)),
  precision: fc.constantFrom(...PRECISIONS),
  actor: fc.option(hostile),
  note: fc.option(hostile),
  region: fc.option(hostile),
});

test("[CSV18] a log written and read again is the same log, whatever the texts", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("stage", "activity"),
      async (sketches, meaning) => {
        const days = sketches.map((sketch) => ({ ...sketch, at: wholeDays(sketch) }));
        const log = logOf(days, meaning);
        const { log: again, issues } = await readCsv(sourceOf([...writeCsv(log)].join(""), 50));
        expect(issues).toEqual([]);
        expect(contentOf(again!)).toEqual(contentOf(log));
      },
    ),
    { numRuns: 300 },
  );
});

/** What is known to the day has the start of that day. */
function wholeDays({ at, precision }: EventSketch): number | null {
  return at === null || precision !== "day" ? at : Math.floor(at / 86_400_000) * 86_400_000;
}

test("the order of events that their times alone would not give survives", async () => {
  const { log } = await read(
    "id,demo date,created date,close date,status\na,2024-01-05 12:00Z,2024-01-05,2024-01-05,Won\n",
  );
  const again = await read([...writeCsv(log)].join(""));
  expect(again.traces).toEqual({ a: ["Created@2024-01-05", "Demo@2024-01-05 12:00", "Won@2024-01-05"] });
});

test("rows of our own table that were spoilt are listed", async () => {
  const { traces, rejected } = await read(
    "case,activity,time,actor,precision,outcome\n,A,2024-01-01,,day,\nc,,2024-01-01,,day,\nc,A,yesterday,,day,\nc,B,2024-01-01,,day,\n",
  );
  expect(traces).toEqual({ c: ["B@2024-01-01"] });
  expect(rejected.map(({ line, issue }) => [line, issue.code])).toEqual([
    [2, "csv-case-missing"],
    [3, "csv-activity-missing"],
    [4, "csv-time-unreadable"],
  ]);
});
