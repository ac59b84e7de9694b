import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

const BACKOFF = { firstMs: 100, longestMs: 1000 };
const always = (value: number) => ({ next: () => value, fork: () => always(value) });

test("waiting doubles up to the longest, and chance takes up to half off", () => {
  const delays = (value: number): number[] => [1, 2, 3, 4, 5, 60].map((n) => retryDelayMs(n, BACKOFF, always(value)));
  expect(delays(1)).toEqual([100, 200, 400, 800, 1000, 1000]);
  expect(delays(0)).toEqual([50, 100, 200, 400, 500, 500]);
});
