import fc from "fast-check";
import { expect, test } from "vitest";
import { orderByPrecedence } from "./precedence-order.ts";

/** The matrix with the given weights of row before column, and nothing known of positions. */
function orderOf(weights: readonly (readonly number[])[]): number[] {
  const before = Float64Array.from(weights.flat());
  return orderByPrecedence({ count: weights.length, before, atPosition: new Float64Array(before.length) });
}

/** The evidence an order goes against: majorities of the later over the earlier. */
function lossOf(order: readonly number[], weights: readonly (readonly number[])[]): number {
  let loss = 0;
  order.forEach((first, place) => {
    for (const later of order.slice(place + 1)) loss += Math.max(0, weights[later]![first]! - weights[first]![later]!);
  });
  return loss;
}

const matrix = (count: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(9), { minLength: count, maxLength: count }), { minLength: count, maxLength: count });

test("[STG2] majorities that do not contradict each other are all followed", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), matrix(6), (hidden, noise) => {
      const weights = noise.map((row, first) =>
        row.map((weight, second) => (hidden.indexOf(first) < hidden.indexOf(second) ? weight : 0)),
      );
      expect(lossOf(orderOf(weights), weights)).toBe(0);
    }),
  );
});

test("[STG2] where they do, each thing stands once, no neighbours should swap, and at least half of the evidence is followed", () => {
  fc.assert(
    fc.property(matrix(5), (weights) => {
      const order = orderOf(weights);
      expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
      order.slice(1).forEach((second, place) => {
        expect(weights[order[place]!]![second]).toBeGreaterThanOrEqual(weights[second]![order[place]!]!);
      });
      expect(lossOf(order, weights)).toBeLessThanOrEqual(lossOf(order.toReversed(), weights));
    }),
    { numRuns: 300 },
  );
});

test("[STG2] what nothing decides goes by median position, then by number", () => {
  const atPosition = Float64Array.of(0, 0, 4, 0, 1, 5, 3, 0, 0);
  expect(orderByPrecedence({ count: 3, before: new Float64Array(9), atPosition })).toEqual([2, 0, 1]);
  expect(
    orderOf([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual([0, 1]);
});
