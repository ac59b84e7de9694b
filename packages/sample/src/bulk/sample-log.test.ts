import { expect, test } from "vitest";
import { createSampleLog } from "./sample-log.ts";

test("a bulk log has exactly the events asked for, in cases of about the length asked for", () => {
  const log = createSampleLog({ seed: 1, events: 50_000, activities: 12, eventsPerCase: 6, actors: 3 });
  expect(log.eventCount).toBe(50_000);
  expect(log.activities.size).toBe(12);
  expect(log.actors.size).toBe(3);
  expect(50_000 / log.caseCount).toBeGreaterThan(5.8);
  expect(50_000 / log.caseCount).toBeLessThan(6.2);
  const starts = new Set(log.caseOffsets);
  expect(log.at.every((at, position) => starts.has(position) || at >= log.at[position - 1]!)).toBe(true);
});

test("equal seeds give equal columns, other seeds others", () => {
  const columns = (seed: number): unknown[] => {
    const log = createSampleLog({ seed, events: 2000 });
    return [log.activity, log.at, log.actor, log.caseOffsets];
  };
  expect(columns(1)).toEqual(columns(1));
  expect(columns(1)).not.toEqual(columns(2));
});

test("a log without events or actors can be asked for", () => {
  expect(createSampleLog({ seed: 1, events: 0 }).caseCount).toBe(0);
  expect(createSampleLog({ seed: 1, events: 3, actors: 0 }).actor).toEqual(Int32Array.of(-1, -1, -1));
});
