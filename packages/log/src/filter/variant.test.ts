import { expect, test } from "vitest";
import { selectAll } from "../selection.ts";
import { logOf } from "../testing/log-of.ts";
import { filterVariants, type VariantChoice } from "./variant.ts";

const keptCases = (cases: readonly string[], choice: VariantChoice): string[] => {
  const { log, cases: ids } = filterVariants(selectAll(logOf(cases)), choice);
  return Array.from(ids, (id) => log.cases.at(id));
};

test("[FLT5] the most frequent variants are kept, ties by the names of their activities", () => {
  const cases = ["B", "A B", "A", "A B", "C"];
  expect(keptCases(cases, { top: 1 })).toEqual(["c2", "c4"]);
  expect(keptCases(cases, { top: 2 })).toEqual(["c2", "c3", "c4"]);
  expect(keptCases(cases, { top: 9 })).toEqual(["c1", "c2", "c3", "c4", "c5"]);
  expect(keptCases(cases, { top: 0 })).toEqual([]);
});

test("[FLT5] a coverage takes as many variants as it needs and not one more", () => {
  const cases = ["A", "A", "A", "B", "B", "C", "D", "E", "F", "G"];
  expect(keptCases(cases, { coverage: 0.3 })).toHaveLength(3);
  expect(keptCases(cases, { coverage: 0.31 })).toHaveLength(5);
  expect(keptCases(cases, { coverage: 0 })).toEqual([]);
  expect(keptCases(cases, { coverage: 1 })).toHaveLength(10);
  // 0.07 × 100 is a little more than 7 in binary
  const hundred = Array.from({ length: 100 }, (_, index) => (index < 7 ? "A" : `B${index}`));
  expect(keptCases(hundred, { coverage: 0.07 })).toHaveLength(7);
});
