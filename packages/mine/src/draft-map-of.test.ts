import { selectAll } from "@fairlead/log";
import { logOf } from "@fairlead/log/testing";
import { checkMapInvariants } from "@fairlead/map";
import fc from "fast-check";
import { expect, test } from "vitest";
import { discoverDirectlyFollowsGraph } from "./directly-follows-graph.ts";
import { draftMapInput, draftMapOf, type FoundProcess } from "./draft-map-of.ts";
import { discoverStageGraph } from "./stage-graph.ts";

const found = (cases: readonly string[], meaning: "stage" | "activity" = "stage"): FoundProcess => {
  const selection = selectAll(logOf(cases, { meaning }));
  return { graph: discoverDirectlyFollowsGraph(selection), stages: discoverStageGraph(selection) };
};

test("[DRF1] [DRF2] stages, outcomes, and the usual ways on are drafted from a stage history", () => {
  const usual = Array.from({ length: 30 }, () => "Lead@0 Demo@2 Won@6");
  const draft = draftMapInput(found([...usual, "Lead@0 Lost@1", "Lead@0 Demo@2 Lead@3"]), {
    name: "Sales",
    locale: "pl",
    note: "z pliku",
  });
  expect(draft).toEqual({
    name: "Sales",
    locale: "pl",
    note: "z pliku",
    stages: [
      { name: "Lead", expectedDays: 2, winRate: 0.968 },
      { name: "Demo", expectedDays: 4, winRate: 1 },
    ],
    outcomes: [
      { name: "Won", result: "won" },
      { name: "Lost", result: "lost" },
    ],
    flows: [
      { from: "Lead", to: "Demo", share: 0.969, count: 31 },
      { from: "Demo", to: "Won", share: 0.968, count: 30 },
      { from: "Demo", to: "Lead", share: 0.032, count: 1 },
      { from: "Lead", to: "Lost", share: 0.031, count: 1 },
    ],
  });
});

test("[DRF2] a rare way is left out unless it is the only one in", () => {
  const usual = Array.from({ length: 30 }, () => "A B C Won");
  const flows = (minShare: number): string[] =>
    draftMapInput(found([...usual, "A C Won", "A D"]), { name: "x", locale: "en", minShare }).flows.map(
      ({ from, to }) => `${from}>${to}`,
    );
  expect(flows(0.05)).toEqual(["C>Won", "A>B", "B>C", "A>D"]);
  expect(flows(0)).toEqual(["C>Won", "A>B", "B>C", "A>C", "A>D"]);
});

test("[DRF3] without stages the most frequent activities stand for them, ordered by what follows what", () => {
  const activities = Array.from({ length: 20 }, (_, index) => `T${String(index).padStart(2, "0")}`);
  const cases = activities.map((_, index) => activities.slice(0, index + 1).join(" "));
  const draft = draftMapInput(found(cases, "activity"), { name: "x", locale: "en" });
  expect(draft.stages.map(({ name }) => name)).toEqual(activities.slice(0, 12));
  expect(draft.stages[0]).toEqual({ name: "T00", expectedDays: 1 });
});

test("[DRF1] whatever happened, the map drafted from it is sound; where nothing happened there is none", () => {
  const names = fc.constantFrom("A", "B", "C", "D", "Won", "Lost");
  const cases = fc.array(fc.array(names, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cases, fc.constantFrom("stage", "activity"), (traces, meaning) => {
      const process = found(
        traces.map((trace) => trace.join(" ")),
        meaning,
      );
      expect(checkMapInvariants(draftMapOf(process, { name: "x", locale: "en" }))).toEqual([]);
    }),
  );
  expect(() => draftMapOf(found([]), { name: "x", locale: "en" })).toThrow("draft-without-stages");
});
