import { DAY_MS } from "@fairlead/base";
import { logOf } from "@fairlead/log/testing";
import { expect, test } from "vitest";
import { initialState, renderReport } from "@fairlead/report";
import { plainLog, reportOf, salesLog } from "./sales-log.ts";

test("the data of a report is plain JSON that holds everything shown", () => {
  const data = reportOf(plainLog("a → b → c ×2", "a → c"), { fileName: "x.xes" });
  const { graph: _, ...rest } = data;
  const minute = 60_000;
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(rest).toEqual({
    version: 1,
    noun: "cases",
    meaning: "activity",
    fileName: "x.xes",
    system: "xes",
    format: "xes",
    madeAt: Date.UTC(2026, 10, 22, 12),
    caseCount: 3,
    eventCount: 8,
    activityCount: 3,
    actorCount: 0,
    firstAt: 0,
    lastAt: 2 * minute,
    observedUntilAt: 2 * minute,
    precision: { second: 8, day: 0, order: 0, unknown: 0 },
    names: { 0: "a", 1: "b", 2: "c" },
    graphActivities: { kept: 3, of: 3 },
    graphEdges: { kept: 3, of: 3 },
    stages: null,
    caseTime: { count: 3, medianMs: 2 * minute, p90Ms: 2 * minute, meanMs: (5 / 3) * minute },
    variants: [
      { activities: [0, 1, 2], caseCount: 2 },
      { activities: [0, 2], caseCount: 1 },
    ],
    variantKept: { kept: 2, of: 2 },
    issues: [],
    mapping: [],
  });
});

test("a case with one known time alone has taken no time", () => {
  expect(reportOf(logOf(["a@0 b@4", "a@0 b@?", "a@3"])).caseTime).toEqual({
    count: 1,
    medianMs: 4 * DAY_MS,
    p90Ms: 4 * DAY_MS,
    meanMs: 4 * DAY_MS,
  });
});

test("a very large graph is cut to its most frequent part, and says so", () => {
  const many = Array.from({ length: 400 }, (_, place) => `first → step ${place}`);
  const data = reportOf(plainLog(...many));
  expect(data.graphActivities).toEqual({ kept: 300, of: 401 });
  expect(data.graphEdges).toEqual({ kept: 299, of: 400 });
  expect(data.variantKept).toEqual({ kept: 200, of: 400 });
});

test("what is said of the paths of a very large graph is said of those it carries", () => {
  const many = Array.from({ length: 400 }, (_, place) => `first → step ${place}`);
  expect(renderReport(reportOf(plainLog(...many)), "en")).toContain("299 paths, taken 299 times; 299 of these");
});

test("an endless name is cut", () => {
  const data = reportOf(plainLog("x".repeat(5000)));
  expect(data.names[0]).toBe(`${"x".repeat(300)}…`);
  expect(data.graph.activities[0]!.name).toBe(data.names[0]);
});

test("a sales history opens on its stages, another log on its activities", () => {
  expect(initialState(reportOf(salesLog(50))).view).toBe("stages");
  expect(initialState(reportOf(plainLog("a → b"))).view).toBe("activities");
});
