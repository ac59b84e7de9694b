import { expect, test } from "vitest";
import { salesforceId, withCheckLetters } from "./salesforce-id.ts";

test("check letters tell which of each five characters are capitals", () => {
  // 001Aa: the fourth, 8 → I; 00000: none → A; BcDeF: first, third, fifth, 1 + 4 + 16 = 21 → V
  expect(withCheckLetters("001Aa00000BcDeF")).toBe("001Aa00000BcDeFIAV");
});

test("ids of following numbers differ in their digits to base 62", () => {
  expect([salesforceId("006", 9), salesforceId("006", 10), salesforceId("006", 62)]).toEqual([
    "0065g0000000009AAA",
    "0065g000000000AAAQ",
    "0065g0000000010AAA",
  ]);
});
