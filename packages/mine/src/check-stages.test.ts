import { selectAll } from "@fairlead/log";
import { logOf, type TestLogOptions } from "@fairlead/log/testing";
import { expect, test } from "vitest";
import { checkStages } from "./check-stages.ts";
import { discoverStageGraph } from "./stage-graph.ts";

const issuesOf = (cases: readonly string[], options: TestLogOptions = { meaning: "stage" }): object[] => {
  const selection = selectAll(logOf(cases, options));
  return checkStages(selection, discoverStageGraph(selection)).map(({ code, severity, values }) => ({
    code,
    severity,
    values,
  }));
};

test("[CHK1] a history that says everything has no issues, nor has a log of activities", () => {
  expect(issuesOf(["A Won"], { meaning: "stage", outcomes: { Won: "won" } })).toEqual([]);
  expect(issuesOf(["A B"], { meaning: "activity" })).toEqual([]);
  expect(issuesOf([])).toEqual([]);
});

test("[CHK1] outcomes that were guessed or are missing are told, and so are visits without a time", () => {
  expect(issuesOf(["A Won", "A Lost"])).toEqual([
    { code: "outcomes-by-name", severity: "info", values: { names: "Won, Lost", outcomes: 2 } },
  ]);
  expect(issuesOf(["A@0 B@? C@3", "A"])).toEqual([
    { code: "outcomes-missing", severity: "warning", values: { cases: 2 } },
    { code: "stage-times-missing", severity: "warning", values: { untimed: 2, visits: 4 } },
  ]);
});

test("[CHK1] too many stages to be stages are told", () => {
  const names = Array.from({ length: 300 }, (_, index) => `S${index}`).join(" ");
  expect(issuesOf([names])).toEqual([
    { code: "stages-too-many", severity: "warning", values: { stages: 300, limit: 256 } },
  ]);
});
