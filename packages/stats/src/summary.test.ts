import { expect, test } from "vitest";
import { summarise } from "./summary.ts";

test("count, median, ninetieth percentile, and mean of some values; nothing of none", () => {
  expect(summarise(Float64Array.of(10, 0, 4, 1))).toEqual({
    count: 4,
    median: 2.5,
    p90: expect.closeTo(8.2, 12) as number,
    mean: 3.75,
  });
  expect(summarise(Float64Array.of(6))).toEqual({ count: 1, median: 6, p90: 6, mean: 6 });
  expect(summarise(new Float64Array())).toBeNull();
});
