import type { Random } from "@fairlead/base";
import type { DeviationModel, Industry } from "../industry/industry.ts";
import type { Person } from "../people/staff.ts";
import { exposure } from "./cause.ts";
import type { DealAttribute, DealSegments } from "./deal.ts";
import type { SimulationPlan } from "./plan.ts";
import { isAmong } from "./segment.ts";

/** What a deal's chances hang on. */
export interface Circumstances {
  readonly createdAt: number;
  readonly segments: DealSegments;
  readonly owner: Person;
  readonly attributes: Readonly<Record<string, DealAttribute>>;
}

/** The odds of winning: the base odds times every factor that holds for the deal. */
export function winOdds(plan: SimulationPlan, deal: Circumstances): number {
  const { industry } = plan;
  const { size, channel, region } = deal.segments;
  let odds = industry.baseOdds * size.oddsFactor * channel.oddsFactor * region.oddsFactor * deal.owner.oddsFactor;
  for (const cause of industry.causes) odds *= cause.oddsFactor ** exposure(cause, deal.attributes[cause.name]!);
  if (industry.change.measure === "win-odds" && deal.createdAt >= plan.changeAt) odds *= industry.change.factor;
  return odds;
}

/** The probability of winning at some odds, and the points a deviation adds; kept between 1 and 99 %. */
export function winProbability(odds: number, winRateChange: number): number {
  return Math.min(0.99, Math.max(0.01, odds / (1 + odds) + winRateChange));
}

/** The planted deviation a deal takes, if any: the first of those for its segments whose draw falls. */
export function drawDeviation(random: Random, industry: Industry, segments: DealSegments): DeviationModel | null {
  for (const deviation of industry.deviations) {
    const isDrawn = random.fork(deviation.id).next() < deviation.rate;
    if (isDrawn && isAmong(segments, deviation.among)) return deviation;
  }
  return null;
}
