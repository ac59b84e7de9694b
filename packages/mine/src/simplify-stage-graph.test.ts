import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { simplifyStageGraph } from "./simplify-stage-graph.ts";
import { discoverStageGraph, type StageGraph } from "./stage-graph.ts";

const graphOf = (cases: readonly string[]): StageGraph =>
  discoverStageGraph(selectAll(logOf(cases, { meaning: "stage" })))!;

const randomGraph = fc
  .array(fc.array(fc.constantFrom("A", "B", "C", "D", "E", "F", "Won", "Lost"), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((cases) => graphOf(cases.map((activities) => activities.join(" "))));
const randomShare = fc.double({ min: 0, max: 1, noNaN: true });

test("[SIM5] stages that mostly lead to each other stay joined to the others", () => {
  const graph = graphOf(["A B A B C D C D Won", "A B A", "A B A", "D C D C", "C D C D"]);
  const names = new Map([...graph.stages, ...graph.outcomes].map(({ activity, name }) => [activity, name]));
  const shown = (pathShare: number): string[] =>
    simplifyStageGraph(graph, { pathShare }).flows.map(({ from, to }) => `${names.get(from)} ${names.get(to)}`);
  expect(shown(0)).toEqual(["C D", "A B", "B C", "D Won"]);
  expect(shown(1)).toHaveLength(graph.flows.length);
});

test("[SIM5] no share of the flows cuts a stage graph into more parts than it has", () => {
  fc.assert(
    fc.property(randomGraph, randomShare, (graph, pathShare) => {
      expect(partsOf(simplifyStageGraph(graph, { pathShare }))).toEqual(partsOf(graph));
    }),
    { numRuns: 500 },
  );
});

test("[SIM4] more of the flows only ever adds, and never changes the order", () => {
  fc.assert(
    fc.property(randomGraph, randomShare, randomShare, (graph, one, other) => {
      const less = simplifyStageGraph(graph, { pathShare: Math.min(one, other) }).flows;
      const more = simplifyStageGraph(graph, { pathShare: Math.max(one, other) }).flows;
      expect(more.filter((flow) => less.includes(flow))).toEqual(less);
      expect(graph.flows.filter((flow) => more.includes(flow))).toEqual(more);
    }),
  );
});

/** The activities that flows join, in whichever direction: a text for each part. */
function partsOf({ stages, outcomes, flows }: StageGraph): string[] {
  const parts = new Map([...stages, ...outcomes].map(({ activity }) => [activity, new Set([activity])]));
  for (const { from, to } of flows) {
    const joined = new Set([...parts.get(from)!, ...parts.get(to)!]);
    for (const activity of joined) parts.set(activity, joined);
  }
  return [...new Set(parts.values())].map((part) => [...part].sort((a, b) => a - b).join(" ")).sort();
}
