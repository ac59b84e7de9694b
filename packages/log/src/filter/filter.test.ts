import { DAY_MS } from "@fairlead/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventLog, LogEvent } from "../index.ts";
import { selectAll, type Selection } from "../selection.ts";
import { traceOf } from "../event-log.ts";
import { logOf, TEST_EPOCH_AT } from "../testing/log-of.ts";
import { activitiesOfCase } from "../variant.ts";
import { filterActivities, filterCasesByActivity } from "./activity.ts";
import { caseDurationMs, filterCaseDuration } from "./case-duration.ts";
import { filterCaseLength } from "./case-length.ts";
import { filterEndpoints } from "./endpoints.ts";
import { filterTimeFrame, type TimeFrameMode } from "./time-frame.ts";

const day = (count: number): number => TEST_EPOCH_AT + count * DAY_MS;

/** Each kept case with the activities kept of it. */
function kept(selection: Selection): Record<string, string> {
  const { cases, activities } = selection.log;
  return Object.fromEntries(
    Array.from(selection.cases, (id, index) => [
      cases.at(id),
      Array.from(activitiesOfCase(selection, index), (activity) => activities.at(activity)).join(""),
    ]),
  );
}

/** What filtering by hand keeps: `events` of each case, and cases for which `test` holds and that are not left empty by it. */
function keptByHand(
  log: EventLog,
  test: (events: readonly LogEvent[]) => boolean,
  event: (event: LogEvent) => boolean = () => true,
): Record<string, string> {
  const entries: [string, string][] = [];
  log.cases.names.forEach((name, index) => {
    const events = traceOf(log, index);
    const left = events.filter(event);
    if (test(events) && (left.length > 0 || events.length === 0)) {
      entries.push([name, left.map(({ activity }) => activity).join("")]);
    }
  });
  return Object.fromEntries(entries);
}

const randomLog = fc
  .array(
    fc.array(fc.record({ name: fc.constantFrom("A", "B", "C"), day: fc.option(fc.nat(9)) }), {
      minLength: 1,
      maxLength: 6,
    }),
    { maxLength: 8 },
  )
  .map((cases) => logOf(cases.map((events) => events.map(({ name, day: at }) => `${name}@${at ?? "?"}`).join(" "))));

const times = (events: readonly LogEvent[]): number[] => events.flatMap(({ at }) => (at === null ? [] : [at]));
const duration = (events: readonly LogEvent[]): number | null =>
  times(events).length === 0 ? null : Math.max(...times(events)) - Math.min(...times(events));

test("[FLT1] filters by activity keep what a look at every event keeps", () => {
  fc.assert(
    fc.property(randomLog, fc.subarray(["A", "B", "C", "missing"]), (log, names) => {
      const all = selectAll(log);
      const has = (events: readonly LogEvent[], name: string): boolean =>
        events.some(({ activity }) => activity === name);
      expect(kept(filterActivities(all, names))).toEqual(
        keptByHand(
          log,
          () => true,
          ({ activity }) => names.includes(activity),
        ),
      );
      const byCases = (occur: "any" | "all" | "none"): object => kept(filterCasesByActivity(all, { names, occur }));
      expect(byCases("any")).toEqual(keptByHand(log, (events) => names.some((name) => has(events, name))));
      expect(byCases("all")).toEqual(keptByHand(log, (events) => names.every((name) => has(events, name))));
      expect(byCases("none")).toEqual(keptByHand(log, (events) => !names.some((name) => has(events, name))));
    }),
  );
});

test("[FLT2] filters by length, duration, and endpoints keep what a look at every case keeps", () => {
  fc.assert(
    fc.property(randomLog, fc.nat(4), fc.nat(4), (log, low, more) => {
      const all = selectAll(log);
      const high = low + more;
      expect(kept(filterCaseLength(all, { min: low, max: high }))).toEqual(
        keptByHand(log, (events) => events.length >= low && events.length <= high),
      );
      expect(kept(filterCaseDuration(all, { minMs: low * DAY_MS, maxMs: high * DAY_MS }))).toEqual(
        keptByHand(log, (events) => {
          const ms = duration(events);
          return ms !== null && ms >= low * DAY_MS && ms <= high * DAY_MS;
        }),
      );
      expect(kept(filterEndpoints(all, { starts: ["A", "B"], ends: ["C"] }))).toEqual(
        keptByHand(log, (events) => events[0]!.activity !== "C" && events.at(-1)!.activity === "C"),
      );
      expect(log.cases.names.map((_, index) => caseDurationMs(all, index))).toEqual(
        log.cases.names.map((_, index) => duration(traceOf(log, index))),
      );
    }),
  );
});

test("[FLT3] time frames take their end as outside, and cases by the way asked for", () => {
  fc.assert(
    fc.property(randomLog, fc.nat(5), fc.integer({ min: 1, max: 5 }), (log, from, length) => {
      const frame = { fromAt: day(from), untilAt: day(from + length) };
      const inside = (at: number | null): boolean => at !== null && at >= frame.fromAt && at < frame.untilAt;
      const by = (mode: TimeFrameMode): object => kept(filterTimeFrame(selectAll(log), { ...frame, mode }));
      const first = (events: readonly LogEvent[]): number => Math.min(...times(events));
      const last = (events: readonly LogEvent[]): number => Math.max(...times(events));
      expect(by("contained")).toEqual(keptByHand(log, (events) => inside(first(events)) && inside(last(events))));
      expect(by("started")).toEqual(keptByHand(log, (events) => inside(first(events))));
      expect(by("ended")).toEqual(keptByHand(log, (events) => inside(last(events))));
      expect(by("intersecting")).toEqual(
        keptByHand(log, (events) => first(events) < frame.untilAt && last(events) >= frame.fromAt),
      );
      expect(by("events")).toEqual(
        keptByHand(
          log,
          () => true,
          ({ at }) => inside(at),
        ),
      );
    }),
  );
});

test("[FLT4] what is left out does not bind, and cases without events have no length to speak of, no time, no ends", () => {
  const all = selectAll(logOf(["A B", ""]));
  expect(kept(filterCaseLength(all, {}))).toEqual({ c1: "AB", c2: "" });
  expect(kept(filterCaseDuration(all, {}))).toEqual({ c1: "AB" });
  expect(kept(filterEndpoints(all, {}))).toEqual({ c1: "AB" });
  expect(kept(filterCasesByActivity(all, { names: ["A"], occur: "none" }))).toEqual({ c2: "" });
});
