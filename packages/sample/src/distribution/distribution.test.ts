import { createRandom } from "@fairlead/base";
import { expect, test } from "vitest";
import { binomialTail } from "./binomial-tail.ts";
import { drawFrom, type Distribution } from "./distribution.ts";
import { drawNormal } from "./normal.ts";
import { drawPoisson } from "./poisson.ts";

const DRAWS = 4000;

/** The exact probability of seeing so many of the draws fall below a point, if the share below it is as said. */
function tailBelow(distribution: Distribution, point: number, share: number): number {
  const random = createRandom(`${distribution.kind}/${point}`);
  let below = 0;
  for (let index = 0; index < DRAWS; index++) if (drawFrom(random, distribution) < point) below++;
  return binomialTail(below, DRAWS, share);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test("half of a log-normal's draws fall below its median, 84.13 % below one sigma above", () => {
  const days: Distribution = { kind: "log-normal", median: 12, sigma: 0.8 };
  expect(tailBelow(days, 12, 0.5)).toBeGreaterThan(0.001);
  expect(tailBelow(days, 12 * Math.exp(0.8), 0.841345)).toBeGreaterThan(0.001);
});

test("a Weibull's draws follow its distribution function", () => {
  const days: Distribution = { kind: "weibull", shape: 1.4, scale: 16 };
  expect(tailBelow(days, 16, 1 - Math.exp(-1))).toBeGreaterThan(0.001);
  expect(tailBelow(days, 4, 1 - Math.exp(-((4 / 16) ** 1.4)))).toBeGreaterThan(0.001);
});

test("gammas of shape 1 and 2 follow the exponential and the Erlang distribution function", () => {
  expect(tailBelow({ kind: "gamma", shape: 1, mean: 7 }, 7, 1 - Math.exp(-1))).toBeGreaterThan(0.001);
  // shape 2, mean 7: scale 3.5, so that 7 is two scales out
  expect(tailBelow({ kind: "gamma", shape: 2, mean: 7 }, 7, 1 - Math.exp(-2) * 3)).toBeGreaterThan(0.001);
});

test("a gamma of shape one half is the square of a normal", () => {
  // with mean 1 it is chi-square of one degree: 68.27 % below 1
  expect(tailBelow({ kind: "gamma", shape: 0.5, mean: 1 }, 1, 0.682689)).toBeGreaterThan(0.001);
});

test("a normal has mean 0 and variance 1, a Poisson equal mean and variance", () => {
  const random = createRandom("moments");
  const normals = Array.from({ length: DRAWS }, () => drawNormal(random));
  expect(Math.abs(mean(normals))).toBeLessThan(4 / Math.sqrt(DRAWS));
  expect(Math.abs(mean(normals.map((value) => value * value)) - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
  const counts = Array.from({ length: DRAWS }, () => drawPoisson(random, 1.6));
  expect(Math.abs(mean(counts) - 1.6)).toBeLessThan(4 * Math.sqrt(1.6 / DRAWS));
  expect(Math.abs(mean(counts.map((count) => (count - 1.6) ** 2)) - 1.6)).toBeLessThan(0.25);
});
