import { expect, test } from "vitest";
import { keepCases, keepEvents, positionAt, selectAll, selectedEventCount, type Selection } from "./selection.ts";
import { logOf } from "./testing/log-of.ts";
import { activitiesOfCase } from "./variant.ts";

const texts = (selection: Selection): string[] =>
  Array.from(selection.cases, (id, index) => {
    const names = Array.from(activitiesOfCase(selection, index), (activity) => selection.log.activities.at(activity));
    return [`${selection.log.cases.at(id)}:`, ...names].join(" ");
  });

test("[SEL1] everything is selected without copying an event", () => {
  const log = logOf(["A B", "", "C"]);
  const all = selectAll(log);
  expect([texts(all), all.events, selectedEventCount(all)]).toEqual([["c1: A B", "c2:", "c3: C"], null, 3]);
  expect(all.ends.buffer).toBe(log.caseOffsets.buffer);
});

test("[SEL2] cases are kept whole, events leave cases without any behind", () => {
  const all = selectAll(logOf(["A B A", "B", "", "A C"]));
  const { activity } = all.log;
  const withoutB = keepEvents(all, (position) => activity[position] !== 1);
  expect([texts(withoutB), selectedEventCount(withoutB)]).toEqual([["c1: A A", "c4: A C"], 4]);
  expect(texts(keepCases(all, (index) => index !== 1))).toEqual(["c1: A B A", "c3:", "c4: A C"]);
  expect([positionAt(withoutB, 1), positionAt(all, 1)]).toEqual([2, 1]);
});

test("[SEL3] selecting from a selection keeps what both keep", () => {
  const all = selectAll(logOf(["A B A", "B A", "C"]));
  const { activity } = all.log;
  const some = keepCases(
    keepEvents(all, (position) => activity[position] !== 1),
    (index) => index !== 0,
  );
  expect(texts(some)).toEqual(["c2: A", "c3: C"]);
  expect(texts(keepEvents(some, (position) => activity[position] === 2))).toEqual(["c3: C"]);
  expect(texts(keepEvents(some, () => false))).toEqual([]);
});
