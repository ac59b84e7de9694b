import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, quantileOfSorted, quantilesInPlace } from "./quantile.ts";
import { selectInPlace } from "./select.ts";

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1 });
const probability = fc.double({ noNaN: true, min: 0, max: 1 });

test("quantiles lie between the two nearest ranks", () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantileOfSorted([1, 2, 4, 8], p))).toEqual([1, 1.75, 3, 5, 8]);
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile([8, 1, 4, 2], p))).toEqual([1, 1.75, 3, 5, 8]);
  expect(quantile([7], 0.9)).toBe(7);
});

test("there is no quantile of nothing, and none beyond 0–1", () => {
  expect([quantile([], 0.5), quantileOfSorted([], 0.5)]).toEqual([NaN, NaN]);
  expect(() => quantile([1, 2], 1.01)).toThrow("probability-out-of-range");
  expect(() => quantile([1, 2], NaN)).toThrow("probability-out-of-range");
  expect(() => quantilesInPlace(Float64Array.of(1, 2, 3, 4, 5), [0.9, 0.1])).toThrow("probability-out-of-range");
});

test("selecting gives the quantiles that sorting gives, and loses no value", () => {
  fc.assert(
    fc.property(numbers, fc.array(probability), (values, probabilities) => {
      const ascending = probabilities.toSorted((a, b) => a - b);
      const sorted = Float64Array.from(values).sort();
      const reordered = Float64Array.from(values);
      expect(quantilesInPlace(reordered, ascending)).toEqual(ascending.map((p) => quantileOfSorted(sorted, p)));
      expect(reordered.sort()).toEqual(sorted);
    }),
  );
});

test("the selected place holds what sorting would put there, with the smaller before and the greater after", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 3000 }), fc.nat(), (values, draw) => {
      const k = draw % values.length;
      const reordered = Float64Array.from(values);
      selectInPlace(reordered, k);
      expect(reordered[k]).toBe(Float64Array.from(values).sort()[k]);
      expect(reordered.subarray(0, k).every((value) => value <= reordered[k]!)).toBe(true);
      expect(reordered.subarray(k).every((value) => value >= reordered[k]!)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("a hundred thousand values in an awkward order are selected right", () => {
  const rising = Float64Array.from({ length: 100_000 }, (_, index) => index);
  const shapes = [
    rising,
    rising.toReversed(),
    rising.map((value) => Math.min(value, 100_000 - value)),
    rising.map(() => 3),
  ];
  for (const shape of shapes) {
    const sorted = shape.toSorted();
    expect(quantilesInPlace(shape.slice(), [0.1, 0.5, 0.9])).toEqual(
      [0.1, 0.5, 0.9].map((p) => quantileOfSorted(sorted, p)),
    );
  }
});
