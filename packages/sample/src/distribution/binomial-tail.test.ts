import { expect, test } from "vitest";
import { binomialTail } from "./binomial-tail.ts";

test("tails of small binomials are those worked out by hand", () => {
  // four tosses: no head 1/16, at most one 5/16
  expect(binomialTail(0, 4, 0.5)).toBeCloseTo(2 / 16, 12);
  expect(binomialTail(1, 4, 0.5)).toBeCloseTo(10 / 16, 12);
  expect(binomialTail(2, 4, 0.5)).toBe(1);
  expect(binomialTail(4, 4, 0.5)).toBeCloseTo(2 / 16, 12);
});

test("a rate of nothing or everything allows nothing else", () => {
  expect([binomialTail(0, 9, 0), binomialTail(1, 9, 0), binomialTail(9, 9, 1), binomialTail(8, 9, 1)]).toEqual([
    1, 0, 1, 0,
  ]);
});
