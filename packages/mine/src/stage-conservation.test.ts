import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";
import { discoverStageGraph, type StageGraph } from "./stage-graph.ts";

const randomHistory = fc
  .array(fc.array(fc.constantFrom("A", "B", "C", "D", "Won", "Lost"), { maxLength: 8 }), { maxLength: 12 })
  .map((cases) => cases.map((activities) => activities.join(" ")));

const graphOf = (cases: readonly string[]): StageGraph =>
  discoverStageGraph(selectAll(logOf(cases, { meaning: "stage" })))!;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function checked(check: (graph: StageGraph, cases: readonly string[]) => void): void {
  fc.assert(
    fc.property(randomHistory, (cases) => check(graphOf(cases), cases)),
    { numRuns: 400 },
  );
}

test("[STG10] won, lost, and open cases are all cases; each outcome adds up from the cases it ended", () => {
  checked((graph) => {
    expect(graph.wonCount + graph.lostCount + graph.openCount).toBe(graph.caseCount);
    for (const kind of ["won", "lost"] as const) {
      const total = kind === "won" ? graph.wonCount : graph.lostCount;
      const ended = graph.outcomes.filter(({ outcome }) => outcome === kind).map(({ caseCount }) => caseCount);
      expect(sum(ended)).toBe(total);
    }
  });
});

test("[STG10] every visit of a stage comes in by a start or a move, and goes out by a move or is still there", () => {
  checked((graph, cases) => {
    for (const { activity, name, visits, openHere } of graph.stages) {
      const moves = graph.flows.filter(({ kind }) => kind !== "repeat");
      const movedIn = sum(moves.filter(({ to }) => to === activity).map(({ moveCount }) => moveCount));
      const movedOut = sum(moves.filter(({ from }) => from === activity).map(({ moveCount }) => moveCount));
      const started = cases.filter((text) => text.split(" ")[0] === name).length;
      const stayed = cases.filter((text) => text.split(" ").at(-1) === name).length;
      expect([movedIn + started, movedOut + stayed, openHere]).toEqual([visits, visits, stayed]);
    }
  });
});

test("[STG10] cases of a stage: left or still there; entered, passed over, or neither; never more than all", () => {
  checked((graph) => {
    for (const stage of graph.stages) {
      const { entered, exited, openHere, visits, returned, skipped, won, lost, wonHere, lostHere } = stage;
      expect(exited + openHere).toBeGreaterThanOrEqual(entered);
      expect(exited).toBeLessThanOrEqual(entered);
      expect(openHere).toBeLessThanOrEqual(entered);
      expect(visits).toBeGreaterThanOrEqual(entered);
      expect(returned).toBeLessThanOrEqual(entered);
      expect(entered + skipped).toBeLessThanOrEqual(graph.caseCount);
      expect(won + lost).toBeLessThanOrEqual(entered);
      expect([wonHere <= won, lostHere <= lost]).toEqual([true, true]);
    }
  });
});

test("[STG10] every visit has ended or is censored where all times are known", () => {
  checked((graph) => {
    for (const { time, visits, openHere } of graph.stages) {
      expect([time.endedCount, time.censoredCount]).toEqual([visits - openHere, openHere]);
    }
  });
});

test("[STG9] flows are the edges of the directly-follows graph", () => {
  checked((graph, cases) => {
    const edges = discoverDirectlyFollowsGraph(selectAll(logOf(cases))).edges.map((edge) => [
      edge.from,
      edge.to,
      edge.eventCount,
      edge.caseCount,
    ]);
    expect(graph.flows.map(({ from, to, moveCount, caseCount }) => [from, to, moveCount, caseCount])).toEqual(edges);
  });
});

test("[STG2] the order does not depend on the order of the cases", () => {
  fc.assert(
    fc.property(randomHistory, (cases) => {
      const names = (graph: StageGraph): string[] => graph.stages.map(({ name }) => name);
      expect(names(graphOf(cases.toReversed()))).toEqual(names(graphOf(cases)));
    }),
  );
});
