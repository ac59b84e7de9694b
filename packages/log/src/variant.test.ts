import fc from "fast-check";
import { expect, test } from "vitest";
import { filterActivities } from "./filter/activity.ts";
import { selectAll, type Selection } from "./selection.ts";
import { logOf } from "./testing/log-of.ts";
import { findVariants } from "./variant.ts";

const variantTexts = (selection: Selection): [string, number][] =>
  findVariants(selection).variants.map(({ activities, caseCount }) => [
    Array.from(activities, (id) => selection.log.activities.at(id)).join(" "),
    caseCount,
  ]);

test("[VAR1] variants come by cases, then by the names of their activities, the shorter first", () => {
  const selection = selectAll(logOf(["B A", "A B C", "A B", "b", "A B C", "", "B A"]));
  expect(variantTexts(selection)).toEqual([
    ["A B C", 2],
    ["B A", 2],
    ["", 1],
    ["A B", 1],
    ["b", 1],
  ]);
  expect(findVariants(selection).variantOf).toEqual(Uint32Array.of(1, 0, 3, 4, 0, 2, 1));
});

test("[VAR1] variants are the distinct joined texts, also of a selection of events", () => {
  const traces = fc.array(fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 5 }), { maxLength: 25 });
  fc.assert(
    fc.property(traces, fc.boolean(), (cases, filtered) => {
      const all = selectAll(logOf(cases.map((names) => names.join(" "))));
      const selection = filtered ? filterActivities(all, ["A", "B"]) : all;
      const kept = filtered
        ? cases.map((names) => names.filter((name) => name !== "C")).filter((names) => names.length > 0)
        : cases;
      const counts = new Map<string, number>();
      for (const names of kept) counts.set(names.join(" "), (counts.get(names.join(" ")) ?? 0) + 1);
      const expected = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      expect(variantTexts(selection)).toEqual(expected);
      const { variantOf } = findVariants(selection);
      expect(Array.from(variantOf, (variant) => expected[variant]![0])).toEqual(kept.map((names) => names.join(" ")));
    }),
  );
});
