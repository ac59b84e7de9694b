import { expect, test } from "vitest";
import { shippedSample } from "./shipped-sample.ts";

test("the shipped sample shows seven stages with skips, returns, drop-off, a slow stage, and open deals", () => {
  const { realised, export: written } = shippedSample().truth();
  expect(written.cases).toBe(2000);
  expect(written.dirt.every(({ affected }) => affected > 0)).toBe(true);
  expect(realised.stages).toHaveLength(7);
  const slowest = realised.stages.reduce((a, b) => (a.time.medianMs! > b.time.medianMs! ? a : b));
  expect(slowest.name).toBe("Negotiation");
  for (const { lostHere, openHere } of realised.stages) expect(Math.min(lostHere, openHere)).toBeGreaterThan(0);
  expect(realised.stages.filter(({ skipped }) => skipped > 50).map(({ name }) => name)).toEqual([
    "Technical evaluation",
    "Proposal",
  ]);
  expect(realised.stages.filter(({ returned }) => returned > 50)).toHaveLength(5);
  expect(realised.months).toHaveLength(18);
  expect(realised.outcomes.winRate).toBeGreaterThan(0.25);
  expect(realised.outcomes.winRate).toBeLessThan(0.4);
});
