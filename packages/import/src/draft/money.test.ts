import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyOf, minorUnits } from "./money.ts";

test.each([
  ["EUR", "EUR"],
  [" pln ", "PLN"],
  ["zł", "PLN"],
  ["￥", "CNY"],
  ["US$", "USD"],
  ["Euro", "EUR"],
  ["XXQ", null],
  ["", null],
  ["constructor", null],
])("%j names the currency %j", (text, currency) => {
  expect(currencyOf(text)).toBe(currency);
});

test.each([
  [1200.5, "EUR", 120_050],
  [1.005, "EUR", 101],
  [-1.005, "EUR", -101],
  [5, "JPY", 5],
  [1.2345, "BHD", 1235],
  [1e-9, "EUR", 0],
  [1e15, "EUR", null],
  [Number.NaN, "EUR", null],
  [Infinity, "EUR", null],
])("%d %s in minor units is %j", (amount, currency, minor) => {
  expect(minorUnits(amount, currency)).toBe(minor);
});

test("an amount written with two decimals is kept to the last of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(minorUnits(Number((cents / 100).toFixed(2)), "EUR")).toBe(cents);
    }),
  );
});
