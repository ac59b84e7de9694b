import { expect, test } from "vitest";
import type { ReportData } from "../report-data.ts";
import { variantElements } from "./variant-elements.ts";

const stages = { stages: [{ activity: 1 }, { activity: 2 }], outcomes: [{ activity: 9 }] };
const data = { stages, variants: [{ activities: [1, 5, 2, 9], caseCount: 1 }] } as unknown as ReportData;

test("between activities a variant runs from the start to the end", () => {
  expect([...variantElements(data, "activities", 0)]).toEqual([
    "start",
    "begin-1",
    "activity-1",
    "activity-5",
    "activity-2",
    "activity-9",
    "path-1-5",
    "path-5-2",
    "path-2-9",
    "finish-9",
    "end",
  ]);
});

test("between stages it passes over what is not a stage", () => {
  expect([...variantElements(data, "stages", 0)]).toEqual([
    "activity-1",
    "activity-2",
    "outcome-9",
    "path-1-2",
    "path-2-9",
  ]);
});

test("an unknown variant runs through nothing", () => {
  expect([...variantElements(data, "activities", 7)]).toEqual([]);
});
