import { expect, test } from "vitest";
import { createRandom } from "./random.ts";

const draws = (seed: number | string, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

test("equal seeds give equal streams, different seeds different ones", () => {
  expect(draws(7, 100)).toEqual(draws(7, 100));
  expect(draws(7, 100)).not.toEqual(draws(8, 100));
});

test("numbers fill [0, 1) evenly", () => {
  const bins = Array.from({ length: 20 }, () => 0);
  for (const value of draws("even", 200_000)) {
    expect(value >= 0 && value < 1).toBe(true);
    bins[Math.floor(value * 20)]!++;
  }
  const chiSquare = bins.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0);
  // the 99.9 % point of chi-square with 19 degrees of freedom
  expect(chiSquare).toBeLessThan(43.8);
});

test("a fork does not depend on how much its parent has drawn", () => {
  const parent = createRandom(1);
  const early = parent.fork("part").next();
  parent.next();
  expect(parent.fork("part").next()).toBe(early);
});
