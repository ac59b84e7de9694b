import { expect, test } from "vitest";
import { companyName } from "./company-name.ts";

test("company names are distinct for as many numbers as there are deals", () => {
  const names = new Set(Array.from({ length: 10_000 }, (_, number) => companyName(number, 0.4, "en")));
  expect(names.size).toBe(10_000);
});

test("each language has its own form of company", () => {
  expect([companyName(1, 0, "en"), companyName(1, 0, "pl"), companyName(1, 0, "zh-Hans")]).toEqual([
    "Kelmizan Ltd",
    "Kelmizan sp. z o.o.",
    "沅澜霁有限公司",
  ]);
});
