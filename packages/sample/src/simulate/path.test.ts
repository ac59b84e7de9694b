import { createRandom } from "@fairlead/base";
import { expect, test } from "vitest";
import { binomialTail } from "../distribution/binomial-tail.ts";
import { saas } from "../industry/saas.ts";
import type { DealSegments } from "./deal.ts";
import { drawPath } from "./path.ts";

const [DISCOVERY, DEMO, EVALUATION, PROPOSAL] = [1, 2, 3, 4] as const;
const PATHS = 3000;

const segments: DealSegments = { size: saas.sizes[1]!, channel: saas.channels[0]!, region: saas.regions[0]! };
const choose = (choice: Partial<Parameters<typeof drawPath>[2]>): number[][] => {
  const root = createRandom("paths");
  return Array.from({ length: PATHS }, (_, index) =>
    drawPath(root.fork(String(index)), saas, { segments, deviation: null, wins: true, ...choice }),
  );
};
const count = (paths: readonly number[][], test: (path: number[]) => boolean): number => paths.filter(test).length;

test("deals that win skip a stage as often as planted, by segment", () => {
  const skipped = count(choose({}), (path) => !path.includes(EVALUATION));
  expect(binomialTail(skipped, PATHS, 0.3)).toBeGreaterThan(0.001);
  const small = choose({ segments: { ...segments, size: saas.sizes[0]! } });
  expect(
    binomialTail(
      count(small, (path) => !path.includes(EVALUATION)),
      PATHS,
      0.7,
    ),
  ).toBeGreaterThan(0.001);
});

test("deals return from a stage as often as planted, one stage back", () => {
  const returned = choose({}).filter((path) => path.filter((stage) => stage === 6).length > 1);
  // the last visit of a deal that wins is to the last stage: it has nowhere to return from
  expect(returned).toEqual([]);
  const paths = choose({});
  const negotiationTwice = count(paths, (path) =>
    path.some((stage, place) => stage === 5 && path[place + 1] === PROPOSAL),
  );
  expect(binomialTail(negotiationTwice, PATHS, 0.12)).toBeGreaterThan(0.001);
});

test("lost deals end at each stage in proportion to its weight", () => {
  const paths = choose({ wins: false });
  for (const [stage, { lossWeight }] of saas.stages.entries()) {
    const ended = count(paths, (path) => path.at(-1) === stage);
    expect(binomialTail(ended, PATHS, lossWeight)).toBeGreaterThan(0.001);
  }
});

test("a swap always shows: the later stage is entered first, and both are", () => {
  const deviation = saas.deviations.find(({ kind }) => kind === "swap")!;
  for (const wins of [true, false]) {
    for (const path of choose({ deviation, wins })) {
      expect(path.indexOf(DEMO)).toBeGreaterThan(0);
      expect(path.indexOf(DISCOVERY)).toBeGreaterThan(path.indexOf(DEMO));
    }
  }
});

test("a planted skip always shows: the deal gets past the stage without it", () => {
  const deviation = saas.deviations.find(({ kind }) => kind === "skip")!;
  for (const path of choose({ deviation, wins: false })) {
    expect(path).not.toContain(PROPOSAL);
    expect(Math.max(...path)).toBeGreaterThan(PROPOSAL);
  }
});
