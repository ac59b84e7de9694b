import { DAY_MS } from "@fairlead/base";
import { expect, test } from "vitest";
import { isWorkingTime } from "../calendar/business-hours.ts";
import { binomialTail } from "../distribution/binomial-tail.ts";
import { INDUSTRIES } from "../industry/industries.ts";
import type { IndustryId } from "../industry/industry.ts";
import { exposure } from "./cause.ts";
import { winOdds } from "./chance.ts";
import type { SimulatedDeal } from "./deal.ts";
import { isAmong, rateFor } from "./segment.ts";
import { CLEAN_UP_REASON, simulateDeals, type SimulatedHistory } from "./simulate-deals.ts";

const IDS: readonly IndustryId[] = ["saas", "real-estate", "financial-services", "healthcare"];
const ALLOWED = 0.0005;

const history = (industry: IndustryId): SimulatedHistory => simulateDeals({ seed: 11, deals: 3000, industry });

/** The exact probability of seeing so many of the deals for which the condition is true, if the rate is as planted. */
function tailOf(deals: readonly SimulatedDeal[], holds: (deal: SimulatedDeal) => boolean, rate: number): number {
  return binomialTail(deals.filter(holds).length, deals.length, rate);
}

test("equal options give equal deals, another seed others", () => {
  const deals = (seed: number): SimulatedDeal[] => [...simulateDeals({ seed, deals: 40, activities: true }).deals()];
  expect(deals(7)).toEqual(deals(7));
  expect(deals(7)).not.toEqual(deals(8));
});

test("parts have streams of their own: activities and clean-ups leave everything else as it is", () => {
  const plain = simulateDeals({ seed: 7, deals: 200 });
  const more = simulateDeals({ seed: 7, deals: 200, activities: true, cleanUps: 2 });
  const pairs = [...more.deals()].map((deal, index) => ({ deal, asPlain: plain.dealAt(index) }));
  const [cleaned, untouched] = [true, false].map((isCleaned) =>
    pairs.filter(({ deal }) => deal.cleanedUp === isCleaned),
  );
  expect(untouched!.map(({ deal }) => ({ ...deal, activities: [] }))).toEqual(untouched!.map(({ asPlain }) => asPlain));
  expect(cleaned!.map(({ deal }) => deal.fate)).toEqual(cleaned!.map(({ asPlain }) => asPlain.fate));
  expect(cleaned!.length).toBeGreaterThan(0);
  expect(pairs.some(({ deal }) => deal.activities.length > 0)).toBe(true);
});

test.each(IDS)("%s: visits follow each other without a gap, in working time, within the record", (industry) => {
  const simulated = history(industry);
  const { untilAt } = simulated.plan;
  for (const deal of simulated.deals()) {
    expect(deal.visits[0]!.enteredAt).toBe(deal.createdAt);
    deal.visits.forEach(({ enteredAt, leftAt }, place) => {
      const isLast = place === deal.visits.length - 1;
      expect(leftAt).toBe(isLast ? deal.closedAt : deal.visits[place + 1]!.enteredAt);
      expect(enteredAt).toBeLessThan(leftAt ?? untilAt);
      expect(leftAt === null || (leftAt < untilAt && isWorkingTime(leftAt))).toBe(true);
    });
    expect(deal.outcome === null).toBe(deal.closedAt === null);
  }
});

test.each(IDS)("%s: segments, causes, deviations, and stalls come as often as planted", (industry) => {
  const deals = [...history(industry).deals()];
  const model = INDUSTRIES[industry];
  const sizes = model.sizes.map(({ name, share }) =>
    tailOf(deals, ({ segments }) => segments.size.name === name, share),
  );
  const channels = model.channels.map(({ name, share }) =>
    tailOf(deals, ({ segments }) => segments.channel.name === name, share),
  );
  const flags = model.causes.flatMap((cause) => {
    if (cause.kind !== "flag") return [];
    const rates = new Set([cause.share.rate, ...(cause.share.exceptions ?? []).map(({ rate }) => rate)]);
    return [...rates].map((rate) => {
      const drawn = deals.filter(({ segments }) => rateFor(cause.share, segments) === rate);
      return tailOf(drawn, ({ attributes }) => attributes[cause.name] === true, rate);
    });
  });
  const deviation = model.deviations[0]!;
  const eligible = deals.filter(({ segments }) => isAmong(segments, deviation.among));
  const deviating = tailOf(eligible, (deal) => deal.deviation === deviation.id, deviation.rate);
  const notWon = deals.filter(({ fate }) => fate.outcome !== "won");
  const stalled = tailOf(notWon, ({ fate }) => fate.outcome === "stalled", model.stallRate);
  expect(Math.min(...sizes, ...channels, ...flags, deviating, stalled)).toBeGreaterThan(ALLOWED);
});

test.each(IDS)(
  "%s: wins are as many as the probabilities they were drawn from say, with and without each cause",
  (industry) => {
    const simulated = history(industry);
    const deals = [...simulated.deals()];
    const expectWins = (some: readonly SimulatedDeal[]): void => {
      const expected = some.reduce((sum, { winProbability }) => sum + winProbability, 0);
      const variance = some.reduce((sum, { winProbability: p }) => sum + p * (1 - p), 0);
      const won = some.filter(({ fate }) => fate.outcome === "won").length;
      expect(Math.abs(won - expected)).toBeLessThan(4 * Math.sqrt(variance) + 1);
    };
    expectWins(deals);
    for (const cause of simulated.plan.industry.causes) {
      expectWins(deals.filter(({ attributes }) => exposure(cause, attributes[cause.name]!) > 0));
    }
    expectWins(deals.filter(({ deviation }) => deviation !== null));
  },
);

test("a cause multiplies the odds by exactly its factor, a deviation adds exactly its points", () => {
  const simulated = history("saas");
  const { plan } = simulated;
  const deal = [...simulated.deals()].find(({ deviation }) => deviation === "proposal-skipped")!;
  expect(deal.winProbability - deal.winProbabilityAsDrawn).toBeCloseTo(-0.08, 12);
  const oddsWith = (met: boolean): number =>
    winOdds(plan, { ...deal, attributes: { ...deal.attributes, "Decision maker met": met } });
  expect(oddsWith(true) / oddsWith(false)).toBeCloseTo(2.1, 12);
});

test("the stage that changes takes longer by the planted factor from the day of the change on", () => {
  const simulated = simulateDeals({ seed: 5, deals: 6000 });
  const { changeAt } = simulated.plan;
  const logs = { before: [] as number[], after: [] as number[] };
  for (const deal of simulated.deals()) {
    for (const { stage, enteredAt, leftAt } of deal.visits) {
      // visits that begin late may be cut off by the end of the record, the long ones first
      if (stage !== 5 || leftAt === null || enteredAt > simulated.plan.untilAt - 120 * DAY_MS) continue;
      (enteredAt < changeAt ? logs.before : logs.after).push(Math.log(leftAt - enteredAt));
    }
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const ratio = Math.exp(mean(logs.after) - mean(logs.before));
  expect(ratio).toBeGreaterThan(1.95);
  expect(ratio).toBeLessThan(2.4);
});

test("new deals follow the planted growth and season month by month", () => {
  const simulated = simulateDeals({ seed: 3, deals: 8000 });
  const months = new Map<string, number>();
  for (const { createdAt } of simulated.deals()) {
    const month = new Date(createdAt).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  expect(months.size).toBe(18);
  // planted: August 0.72, September 1.16, with 35 % growth a year
  expect(months.get("2026-09")! / months.get("2026-08")!).toBeGreaterThan(1.3);
  const spring = (year: number): number =>
    months.get(`${year}-04`)! + months.get(`${year}-05`)! + months.get(`${year}-06`)!;
  expect(spring(2026) / spring(2025)).toBeGreaterThan(1.2);
  expect(spring(2026) / spring(2025)).toBeLessThan(1.5);
});

test("a clean-up closes what is stale on one afternoon, and says why", () => {
  const simulated = simulateDeals({ seed: 7, deals: 1500, cleanUps: 2 });
  const cleaned = [...simulated.deals()].filter(({ cleanedUp }) => cleanedUp);
  expect(cleaned.length).toBeGreaterThan(10);
  expect(new Set(cleaned.map(({ closedAt }) => new Date(closedAt!).toISOString().slice(0, 13)))).toEqual(
    new Set(["2025-12-31T16", "2026-06-30T16"]),
  );
  for (const deal of cleaned) {
    expect(deal.outcome).toBe("lost");
    expect(deal.lossReason).toBe(CLEAN_UP_REASON);
    expect(deal.closedAt! - deal.visits.at(-1)!.enteredAt).toBeGreaterThanOrEqual(75 * DAY_MS);
  }
});

test("wrong options are told", () => {
  expect(() => simulateDeals({ seed: 1, deals: 1.5 })).toThrow("sample-deals-out-of-range");
  expect(() => simulateDeals({ seed: 1, fromAt: 5, untilAt: 5 })).toThrow("sample-period-empty");
  expect(() => simulateDeals({ seed: 1, industry: "toys" as IndustryId })).toThrow("sample-industry-unknown");
});
