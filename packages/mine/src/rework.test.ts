import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";
import { measureRework } from "./rework.ts";

const none = { eventCount: 0, caseCount: 0, repeatCount: 0, redoCount: 0 };

test("[RWK1] [RWK2] [RWK3] [RWK4] self-loops and repetitions, by the same actor or another", () => {
  const log = logOf(["A/ann B/bob B/bob B/ann A/ann", "A/ann B/bob A/bob", "C/ann C", "B/bob D/ann"]);
  expect(measureRework(selectAll(log))).toEqual({
    caseCount: 3,
    selfLoopCount: 3,
    repetitionCount: 2,
    activities: [
      {
        id: 0,
        name: "A",
        caseCount: 2,
        selfLoops: none,
        repetitions: { eventCount: 2, caseCount: 2, repeatCount: 1, redoCount: 1 },
      },
      {
        id: 1,
        name: "B",
        caseCount: 1,
        selfLoops: { eventCount: 2, caseCount: 1, repeatCount: 1, redoCount: 1 },
        repetitions: none,
      },
      {
        id: 2,
        name: "C",
        caseCount: 1,
        selfLoops: { eventCount: 1, caseCount: 1, repeatCount: 0, redoCount: 0 },
        repetitions: none,
      },
    ],
  });
});

test("[RWK1] [RWK2] events done again are those after the first; self-loops are the loops of the graph", () => {
  const cases = fc.array(fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(cases, (traces) => {
      const selection = selectAll(logOf(traces.map((trace) => trace.join(" "))));
      const rework = measureRework(selection);
      const loops = discoverDirectlyFollowsGraph(selection).edges.filter(({ from, to }) => from === to);
      expect(rework.selfLoopCount).toBe(loops.reduce((sum, edge) => sum + edge.eventCount, 0));
      expect(rework.selfLoopCount + rework.repetitionCount).toBe(
        traces.reduce((sum, trace) => sum + trace.length - new Set(trace).size, 0),
      );
      expect(rework.caseCount).toBe(traces.filter((trace) => new Set(trace).size < trace.length).length);
    }),
  );
});
