import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { binomialTail } from "../distribution/binomial-tail.ts";
import { creationRates, drawCreations } from "./creation.ts";
import { planSimulation, SAMPLE_PERIOD } from "./plan.ts";

const DEALS = 6000;
const plan = planSimulation({ seed: 9, deals: DEALS, industry: "healthcare" });

test("rates hold the planted weekdays, months, growth, and change of arrivals", () => {
  const rates = creationRates(plan);
  const { season, change } = plan.industry;
  expect(rates).toHaveLength((SAMPLE_PERIOD.untilAt - SAMPLE_PERIOD.fromAt) / DAY_MS);
  // 1 April 2025 is a Tuesday, 5 April a Saturday
  expect(rates[0]).toBeCloseTo(season.months[3]! * season.weekdays[1]!, 12);
  expect(rates[4]! / rates[0]!).toBeCloseTo(
    (season.weekdays[5]! / season.weekdays[1]!) * (1 + season.growthPerYear) ** (4 / 365.25),
    12,
  );
  const changeDay = (plan.changeAt - plan.fromAt) / DAY_MS;
  expect(rates[changeDay]! / rates[changeDay - 7]!).toBeCloseTo(
    change.factor * (1 + season.growthPerYear) ** (7 / 365.25),
    12,
  );
});

test("deals are created as often as the rates say in every month, and before and after the change", () => {
  const rates = creationRates(plan);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const instants = [...drawCreations(plan)];
  const tailBetween = (fromAt: number, untilAt: number): number => {
    const planted = rates.filter((_, day) => {
      const at = plan.fromAt + day * DAY_MS;
      return at >= fromAt && at < untilAt;
    });
    const drawn = instants.filter((at) => at >= fromAt && at < untilAt).length;
    return binomialTail(drawn, DEALS, planted.reduce((sum, rate) => sum + rate, 0) / total);
  };
  const months = Array.from({ length: 18 }, (_, month) =>
    tailBetween(Date.UTC(2025, 3 + month), Date.UTC(2025, 4 + month)),
  );
  expect(Math.min(...months, tailBetween(plan.fromAt, plan.changeAt))).toBeGreaterThan(0.0005);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
});
