import { DAY_MS } from "@fairlead/base";
import { selectAll, type EventLog } from "@fairlead/log";
import { quantile } from "@fairlead/stats";
import fc from "fast-check";
import { logOf } from "@fairlead/log/testing";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";

const days = (count: number, median: number, p90: number, mean: number): object => ({
  count,
  medianMs: median * DAY_MS,
  p90Ms: expect.closeTo(p90 * DAY_MS, 3) as number,
  meanMs: expect.closeTo(mean * DAY_MS, 3) as number,
});

const naiveSummary = (durations: readonly number[]): object | null =>
  durations.length === 0
    ? null
    : {
        count: durations.length,
        medianMs: quantile(durations, 0.5),
        p90Ms: quantile(durations, 0.9),
        meanMs: durations.reduce((sum, duration) => sum + duration, 0) / durations.length,
      };

test("[DFG1] [DFG2] [DFG3] [DFG4] a log of three cases gives its graph", () => {
  const log = logOf(["A@0 B@1 C@4", "A@0 B@3 B@4 C@4", "A@0 C@?"]);
  expect(discoverDirectlyFollowsGraph(selectAll(log))).toEqual({
    caseCount: 3,
    eventCount: 9,
    activities: [
      { id: 0, name: "A", eventCount: 3, caseCount: 3, startCount: 3, endCount: 0, untilNext: days(2, 2, 2.8, 2) },
      { id: 1, name: "B", eventCount: 3, caseCount: 2, startCount: 0, endCount: 0, untilNext: days(3, 1, 2.6, 4 / 3) },
      { id: 2, name: "C", eventCount: 3, caseCount: 3, startCount: 0, endCount: 3, untilNext: null },
    ],
    edges: [
      { from: 0, to: 1, eventCount: 2, caseCount: 2, duration: days(2, 2, 2.8, 2) },
      { from: 1, to: 2, eventCount: 2, caseCount: 2, duration: days(2, 1.5, 2.7, 1.5) },
      { from: 0, to: 2, eventCount: 1, caseCount: 1, duration: null },
      { from: 1, to: 1, eventCount: 1, caseCount: 1, duration: days(1, 1, 1, 1) },
    ],
  });
});

test("[DFG2] a case without events is a case of the graph and nothing more", () => {
  const graph = discoverDirectlyFollowsGraph(selectAll(logOf(["", "A"])));
  expect(graph).toMatchObject({ caseCount: 2, eventCount: 1, activities: [{ startCount: 1 }], edges: [] });
});

test("[DFG4] a step back in time takes no time", () => {
  const at = Float64Array.of(5, 3);
  const log: EventLog = { ...logOf(["A@0 B@1"]), at };
  expect(discoverDirectlyFollowsGraph(selectAll(log)).edges).toMatchObject([{ duration: { count: 1, meanMs: 0 } }]);
});

test("[DFG4] durations are summarised as plain quantiles of the known ones would be", () => {
  const randomCases = fc.array(
    fc.array(fc.record({ name: fc.constantFrom("A", "B"), gap: fc.option(fc.integer({ min: 0, max: 50 })) }), {
      maxLength: 8,
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(randomCases, (cases) => {
      const found = new Map<string, number[]>();
      const texts = cases.map((events) => {
        let day = 0;
        return events
          .map(({ name, gap }, step) => {
            const previous = events[step - 1];
            if (gap !== null && previous !== undefined && previous.gap !== null) {
              for (const key of [`${previous.name}${name}`, previous.name]) {
                found.set(key, [...(found.get(key) ?? []), gap * DAY_MS]);
              }
            }
            day += gap ?? 0;
            return gap === null ? `${name}@?` : `${name}@${day}`;
          })
          .join(" ");
      });
      const log = logOf(texts);
      const graph = discoverDirectlyFollowsGraph(selectAll(log));
      const summaries = [
        ...graph.edges.map(
          ({ from, to, duration }) => [log.activities.at(from) + log.activities.at(to), duration] as const,
        ),
        ...graph.activities.map(({ name, untilNext }) => [name, untilNext] as const),
      ];
      for (const [key, summary] of summaries) {
        expect(summary).toEqual(naiveSummary(found.get(key) ?? []));
      }
    }),
  );
});

test("[DFG6] equal counts are ordered by name in code units", () => {
  const graph = discoverDirectlyFollowsGraph(selectAll(logOf(["b a", "Z a", "É a"])));
  expect(graph.activities.map(({ name }) => name)).toEqual(["a", "Z", "b", "É"]);
  expect(graph.edges.map(({ from }) => from)).toEqual([2, 0, 3]);
});
