import type { Industry } from "../industry/industry.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";

/** Something that happened to a deal, as an event log tells it. */
export interface DealEvent {
  readonly activity: string;
  readonly at: number;
  readonly actor: string;
}

/** The events of a deal in order of time: stages entered, activities logged, and the closing, which always comes last. */
export function dealEvents(industry: Industry, deal: SimulatedDeal): DealEvent[] {
  const stages = deal.visits.map(({ stage, enteredAt, actor }) => ({
    activity: industry.stages[stage]!.name,
    at: enteredAt,
    actor,
  }));
  const logged = deal.activities.map(({ kind, at, actor }) => ({ activity: kind, at, actor }));
  const events: DealEvent[] = [...stages, ...logged].sort((a, b) => a.at - b.at);
  if (deal.closedAt !== null && deal.outcome !== null) {
    const activity = deal.outcome === "won" ? industry.won : industry.lost;
    events.push({ activity, at: deal.closedAt, actor: deal.owner.name });
  }
  return events;
}
