import { createRandom } from "@fairlead/base";
import { expect, test } from "vitest";
import { binomialTail } from "./binomial-tail.ts";
import { cumulativeShares, drawIndex, drawWeighted } from "./categorical.ts";

test("indexes are drawn in proportion to their weights, and never where the weight is nothing", () => {
  const random = createRandom(3);
  const shares = cumulativeShares([1, 0, 3]);
  expect([...shares]).toEqual([0.25, 0.25, 1]);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 4000; draw++) counts[drawIndex(random, shares)]!++;
  expect(counts[1]).toBe(0);
  expect(binomialTail(counts[0]!, 4000, 0.25)).toBeGreaterThan(0.001);
});

test("weights that are all nothing cannot be drawn from", () => {
  expect(() => drawWeighted(createRandom(1), ["a", "b"], () => 0)).toThrow("broken-invariant");
});
