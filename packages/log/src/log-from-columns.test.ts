import fc from "fast-check";
import { expect, test } from "vitest";
import { Dictionary } from "./dictionary.ts";
import { EventLogBuilder } from "./event-log-builder.ts";
import type { EventLog } from "./event-log.ts";
import { PRECISIONS } from "./event.ts";
import type { EventToAppend } from "./growing-events.ts";
import { logFromColumns, type RecordedColumns } from "./log-from-columns.ts";

const SOURCE = { system: "test", file: "deals" };
const NAMES = ["a", "b", "c"];

function dictionary(): Dictionary {
  const names = new Dictionary();
  for (const name of NAMES) names.intern(name);
  return names;
}

function columnsOf(events: readonly EventToAppend[]): RecordedColumns {
  return {
    case: Uint32Array.from(events, (event) => event.case),
    activity: Uint32Array.from(events, (event) => event.activity),
    at: Float64Array.from(events, (event) => event.at),
    actor: Int32Array.from(events, (event) => event.actor),
    precision: Uint8Array.from(events, (event) => PRECISIONS.indexOf(event.precision)),
    row: Uint32Array.from(events, (event) => event.row),
    sortAt: events.some((event) => event.sortAt !== undefined)
      ? Float64Array.from(events, (event) => event.sortAt ?? event.at)
      : null,
  };
}

function logFrom(events: readonly EventToAppend[], memory: "own" | "shared"): EventLog {
  const [cases, activities, actors] = [dictionary(), dictionary(), dictionary()];
  const outcomes = new Map([[1, "won" as const]]);
  return logFromColumns(columnsOf(events), {
    source: SOURCE,
    meaning: "stage",
    cases,
    activities,
    actors,
    outcomes,
    memory,
  });
}

function builtLog(events: readonly EventToAppend[]): EventLog {
  const builder = new EventLogBuilder();
  for (const name of NAMES) for (const names of [builder.cases, builder.activities, builder.actors]) names.intern(name);
  for (const event of events) builder.append(event);
  return builder.build({ source: SOURCE, meaning: "stage", outcomes: new Map([[1, "won"]]) });
}

const dataOf = ({ eventAttributes: _, caseAttributes: __, ...log }: EventLog): object => log;

test("[LOG9] a log made of ready columns is the log the builder makes of the same events", () => {
  const event = fc.record({
    case: fc.nat(2),
    activity: fc.nat(2),
    at: fc.option(fc.nat(6), { nil: NaN }),
    precision: fc.constantFrom(...PRECISIONS),
    actor: fc.integer({ min: -1, max: 2 }),
    sortAt: fc.option(fc.nat(6), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.constantFrom("own", "shared"), (drawn, memory) => {
      const events = drawn.map((each, index) => ({ ...each, row: index + 1 }));
      expect(dataOf(logFrom(events, memory))).toEqual(dataOf(builtLog(events)));
    }),
  );
});

test("[LOG9] the columns of a shared log lie in shared memory, and nobody else's do", () => {
  const events: EventToAppend[] = [{ case: 0, activity: 0, at: 1, precision: "second", actor: -1, row: 1 }];
  const buffersOf = (log: EventLog): ArrayBufferLike[] =>
    [log.caseOffsets, log.activity, log.at, log.actor, log.precision, log.row].map(({ buffer }) => buffer);
  expect(buffersOf(logFrom(events, "shared")).every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
  expect(buffersOf(logFrom(events, "own")).every((buffer) => buffer instanceof ArrayBuffer)).toBe(true);
});
