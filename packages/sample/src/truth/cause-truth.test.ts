import { expect, test } from "vitest";
import { saas } from "../industry/saas.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import { simulateDeals } from "../simulate/simulate-deals.ts";
import { CauseTally, DeviationTally } from "./cause-truth.ts";

const any = simulateDeals({ seed: 1, deals: 1 }).dealAt(0);
const segments = { size: saas.sizes[1]!, channel: saas.channels[0]!, region: saas.regions[0]! };

/** A deal of even odds, of which only what matters here is said. */
function evenDeal(met: boolean, told: Partial<SimulatedDeal>): SimulatedDeal {
  const attributes = { ...any.attributes, "Decision maker met": met, "Campaign wave": "A" };
  return { ...any, segments, attributes, deviation: null, winProbability: 0.5, winProbabilityAsDrawn: 0.5, ...told };
}

const won: Partial<SimulatedDeal> = { outcome: "won", fate: { outcome: "won", at: 1, stage: 6 } };
const open: Partial<SimulatedDeal> = { outcome: null, fate: { outcome: "lost", at: 1, stage: 2 } };
const counts = (deals: number, winning: number, losing: number): object => ({
  deals,
  won: winning,
  lost: losing,
  open: deals - winning - losing,
  winRate: winning + losing === 0 ? null : winning / (winning + losing),
});

test("the effect of a cause is the probability of winning less what it would be at the odds without it", () => {
  const tally = new CauseTally(
    saas,
    saas.causes.find(({ name }) => name === "Decision maker met")!,
  );
  for (const deal of [evenDeal(true, won), evenDeal(true, open), evenDeal(false, open)]) tally.add(deal);
  expect(tally.result()).toEqual({
    name: "Decision maker met",
    rule: "= true",
    oddsFactor: 2.1,
    // odds of 1 with it are 1 / 2.1 without: a probability of 1 / 3.1
    meanEffect: expect.closeTo(0.5 - 1 / 3.1, 12) as number,
    acting: { fates: counts(2, 1, 1), recorded: counts(2, 1, 0) },
    notActing: { fates: counts(1, 0, 1), recorded: counts(1, 0, 0) },
  });
});

test("what causes nothing has an effect of exactly nothing, and no deals have none at all", () => {
  const label = new CauseTally(
    saas,
    saas.causes.find(({ kind }) => kind === "label")!,
  );
  expect(label.result().meanEffect).toBeNull();
  label.add(evenDeal(true, won));
  expect(label.result()).toMatchObject({ rule: '= "A"', oddsFactor: 1, meanEffect: 0 });
});

test("a deviation is held against the other deals of its segments only", () => {
  const tally = new DeviationTally(saas.deviations.find(({ id }) => id === "proposal-skipped")!);
  tally.add(evenDeal(false, { ...won, deviation: "proposal-skipped", winProbability: 0.42 }));
  tally.add(evenDeal(false, open));
  tally.add(evenDeal(false, { ...won, segments: { ...segments, size: saas.sizes[0]! } }));
  expect(tally.result()).toEqual({
    id: "proposal-skipped",
    winRateChange: -0.08,
    meanEffect: expect.closeTo(-0.08, 12) as number,
    deviating: { fates: counts(1, 1, 0), recorded: counts(1, 1, 0) },
    asDrawn: { fates: counts(1, 0, 1), recorded: counts(1, 0, 0) },
  });
});
