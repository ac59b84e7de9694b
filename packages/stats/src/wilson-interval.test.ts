import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

test("the interval of a rate is the published one", () => {
  // R: prop.test(81, 263, correct = FALSE), the example of Newcombe, Statistics in Medicine 17 (1998)
  const { low, high } = wilsonInterval(81, 263);
  expect([low, high]).toEqual([expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]);
  expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) as number });
  expect(wilsonInterval(29, 29)).toEqual({ low: expect.closeTo(0.883, 4) as number, high: 1 });
});

test("nothing tried says nothing; more successes than trials is a wrong call", () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(() => wilsonInterval(3, 2)).toThrow("count-out-of-range");
  expect(() => wilsonInterval(-1, 2)).toThrow("count-out-of-range");
});

test("the rate seen lies in its interval, and failures mirror successes", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
      const trials = successes + failures;
      const { low, high } = wilsonInterval(successes, trials);
      const rate = trials === 0 ? 0.5 : successes / trials;
      expect(low <= rate && rate <= high).toBe(true);
      const mirrored = wilsonInterval(failures, trials);
      expect([1 - mirrored.high, 1 - mirrored.low]).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
    }),
  );
});
