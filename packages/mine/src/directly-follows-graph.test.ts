import { DAY_MS } from "@fairlead/base";
import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";

const days = (count: number, median: number, p90: number, mean: number): object => ({
  count,
  medianMs: median * DAY_MS,
  p90Ms: expect.closeTo(p90 * DAY_MS, 3) as number,
  meanMs: expect.closeTo(mean * DAY_MS, 3) as number,
});

test("[DFG1] [DFG2] [DFG3] [DFG4] [DFG6] a log of three cases gives its graph", () => {
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
