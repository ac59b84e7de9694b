import { expect, test } from "vitest";
import { OutcomeTally, summariseTimes } from "./summary.ts";

test("times are summed up, the median between the middle two", () => {
  expect(summariseTimes([400, 100, 300, 200])).toEqual({ count: 4, medianMs: 250, p90Ms: 370, meanMs: 250 });
  expect(summariseTimes([])).toEqual({ count: 0, medianMs: null, p90Ms: null, meanMs: null });
});

test("the win rate leaves open and stalled deals out", () => {
  const tally = new OutcomeTally();
  for (const outcome of ["won", "lost", "lost", null, "stalled"] as const) tally.add(outcome);
  expect(tally.counts()).toEqual({ deals: 5, won: 1, lost: 2, open: 2, winRate: 1 / 3 });
});
