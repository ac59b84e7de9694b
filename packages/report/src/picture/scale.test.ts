import { expect, test } from "vitest";
import { heatScale, weightOf } from "./scale.ts";

test("the weight is the root of the share of the largest, 0 where nothing was counted", () => {
  expect([weightOf(0, 100), weightOf(25, 100), weightOf(100, 100), weightOf(0, 0)]).toEqual([0, 0.5, 1, 0]);
});

test("the heat is the share of the other durations that are shorter; ties share the lower", () => {
  const heat = heatScale([10, null, 30, 20, 20, 1000]);
  expect([10, 20, 30, 1000, null].map(heat)).toEqual([0, 0.25, 0.75, 1, null]);
});

test("one duration, or none, is not hot", () => {
  expect(heatScale([5])(5)).toBe(0);
  expect(heatScale([])(null)).toBe(null);
});
