import { DAY_MS, HOUR_MS } from "@fairlead/base";
import { rateOfDay } from "../calendar/season.ts";
import { cumulativeShares, drawIndex } from "../distribution/categorical.ts";
import type { SimulationPlan } from "./plan.ts";

/**
 * The instants deals are created at, ascending: so many draws from the growth, the season, and, where arrivals change, the change point.
 * Units: epoch milliseconds, whole seconds. Cost: O(n log n).
 */
export function drawCreations(plan: SimulationPlan): Float64Array {
  const random = plan.random.fork("creation");
  const days = cumulativeShares(creationRates(plan));
  const hours = cumulativeShares(plan.industry.season.hours);
  const instants = new Float64Array(plan.dealCount);
  for (let index = 0; index < instants.length; index++) {
    const day = drawIndex(random, days);
    const hour = drawIndex(random, hours);
    const withinHour = Math.floor(random.next() * 3600) * 1000;
    instants[index] = Math.min(plan.fromAt + day * DAY_MS + hour * HOUR_MS + withinHour, plan.untilAt - 1000);
  }
  return instants.sort();
}

/** The planted rate of new deals for each day of the period, in proportion. */
export function creationRates(plan: SimulationPlan): number[] {
  const { season, change } = plan.industry;
  const dayCount = Math.ceil((plan.untilAt - plan.fromAt) / DAY_MS);
  return Array.from({ length: dayCount }, (_, index) => {
    const dayAt = plan.fromAt + index * DAY_MS;
    const changed = change.measure === "arrivals" && dayAt >= plan.changeAt ? change.factor : 1;
    return rateOfDay(season, dayAt, plan.fromAt) * changed;
  });
}
