import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph, type DirectlyFollowsGraph } from "./directly-follows-graph.ts";
import { simplifyGraph } from "./simplify-graph.ts";

const graphOf = (cases: readonly string[]): DirectlyFollowsGraph =>
  discoverDirectlyFollowsGraph(selectAll(logOf(cases)));

const contents = (graph: DirectlyFollowsGraph): object => {
  const nameOf = new Map(graph.activities.map(({ id, name }) => [id, name]));
  return {
    activities: graph.activities.map(({ name }) => name),
    edges: graph.edges.map(({ from, to }) => `${nameOf.get(from)} ${nameOf.get(to)}`),
  };
};

const randomGraph = fc
  .array(fc.array(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H"), { minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((cases) => graphOf(cases.map((activities) => activities.join(" "))));
const randomShare = fc.double({ min: 0, max: 1, noNaN: true });

test("[SIM1] [SIM2] [SIM3] the rarest paths go first, and what remains hangs together", () => {
  const graph = graphOf(["A B D", "A B D", "A B D", "A C D", "A C B D"]);
  expect(contents(simplifyGraph(graph, { activityShare: 1, pathShare: 0 }))).toEqual({
    activities: ["A", "D", "B", "C"],
    edges: ["B D", "A B", "A C", "C B"],
  });
  expect(contents(simplifyGraph(graph, { activityShare: 0.75, pathShare: 0 }))).toEqual({
    activities: ["A", "D", "B"],
    edges: ["B D", "A B"],
  });
  expect(contents(simplifyGraph(graph, { activityShare: 1, pathShare: 1 }))).toEqual(contents(graph));
});

test("[SIM2] an activity brings along those on its way", () => {
  const graph = graphOf(["A X X X B", "A X B"]);
  expect(contents(simplifyGraph(graph, { activityShare: 0, pathShare: 0 }))).toEqual({
    activities: ["X", "A", "B"],
    edges: ["A X", "X B"],
  });
});

test("[SIM2] every activity kept is on a path from a start to an end", () => {
  fc.assert(
    fc.property(randomGraph, randomShare, randomShare, (graph, activityShare, pathShare) => {
      const kept = simplifyGraph(graph, { activityShare, pathShare });
      const starts = kept.activities.filter(({ startCount }) => startCount > 0).map(({ id }) => id);
      const ends = kept.activities.filter(({ endCount }) => endCount > 0).map(({ id }) => id);
      const forward = reachable(
        starts,
        kept.edges.map(({ from, to }) => [from, to]),
      );
      const backward = reachable(
        ends,
        kept.edges.map(({ from, to }) => [to, from]),
      );
      for (const { id } of kept.activities) expect([forward.has(id), backward.has(id)]).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test("[SIM4] more activities only ever add activities, more paths only ever add paths", () => {
  fc.assert(
    fc.property(randomGraph, fc.tuple(randomShare, randomShare), fc.tuple(randomShare, randomShare), (graph, a, b) => {
      const less = simplifyGraph(graph, { activityShare: Math.min(...a), pathShare: b[0] });
      const more = simplifyGraph(graph, { activityShare: Math.max(...a), pathShare: b[0] });
      expect(more.activities).toEqual(expect.arrayContaining([...less.activities]));
      const thin = simplifyGraph(graph, { activityShare: a[0], pathShare: Math.min(...b) });
      const thick = simplifyGraph(graph, { activityShare: a[0], pathShare: Math.max(...b) });
      expect(thick.edges).toEqual(expect.arrayContaining([...thin.edges]));
    }),
  );
});

test("[SIM1] [SIM3] the most frequent activities and edges are kept, as many as the shares say, in the graph's order", () => {
  fc.assert(
    fc.property(randomGraph, randomShare, randomShare, (graph, activityShare, pathShare) => {
      const kept = simplifyGraph(graph, { activityShare, pathShare });
      const wanted = graph.activities.slice(0, Math.max(1, Math.ceil(activityShare * graph.activities.length - 1e-9)));
      expect(kept.activities).toEqual(expect.arrayContaining(wanted));
      const ids = new Set(kept.activities.map(({ id }) => id));
      const among = graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
      expect(kept.edges).toEqual(expect.arrayContaining(among.slice(0, Math.ceil(pathShare * among.length - 1e-9))));
      expect(kept.activities).toEqual(graph.activities.filter((activity) => kept.activities.includes(activity)));
      expect(kept.edges).toEqual(graph.edges.filter((edge) => kept.edges.includes(edge)));
    }),
  );
});

test("[SIM4] among more activities a path may give way to a more frequent one", () => {
  const graph = graphOf(["B B A B"]);
  const shown = (activityShare: number): object => contents(simplifyGraph(graph, { activityShare, pathShare: 0.5 }));
  expect(shown(0.5)).toEqual({ activities: ["B"], edges: ["B B"] });
  expect(shown(1)).toEqual({ activities: ["B", "A"], edges: ["A B", "B A"] });
});

test("[SIM1] a graph of nothing stays one", () => {
  const nothing = graphOf([]);
  expect(simplifyGraph(nothing, { activityShare: 0.5, pathShare: 0.5 })).toEqual(nothing);
});

function reachable(from: readonly number[], arcs: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const [tail, head] of arcs) if (reached.has(tail!)) reached.add(head!);
    if (reached.size === before) break;
  }
  return reached;
}
