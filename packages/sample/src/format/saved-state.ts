import { startOfDay } from "../calendar/utc-date.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";

/** A save of a deal as a system that keeps history sees it. Shape: `isStageChange` is false where only amount or expected close changed. */
export interface SavedState {
  readonly at: number;
  readonly actor: string;
  readonly stageName: string;
  readonly probability: number;
  readonly amountMinor: number;
  readonly closeAt: number;
  readonly isStageChange: boolean;
}

/** Every save of a deal in order of time: created, stage entered, amount or expected close revised, closed. */
export function savedStates(plan: SimulationPlan, deal: SimulatedDeal): SavedState[] {
  const { industry } = plan;
  const moves = deal.visits.map(({ stage, enteredAt, actor }) => {
    const { name, winProbability } = industry.stages[stage]!;
    return { at: enteredAt, actor, stageName: name, probability: winProbability };
  });
  if (deal.closedAt !== null && deal.outcome !== null) {
    const isWon = deal.outcome === "won";
    const stageName = isWon ? industry.won : industry.lost;
    moves.push({ at: deal.closedAt, actor: deal.owner.name, stageName, probability: isWon ? 1 : 0 });
  }
  const saves: SavedState[] = [];
  let estimate: { amountMinor: number; expectedCloseAt: number } = deal.first;
  let revision = 0;
  moves.forEach((move, place) => {
    const closeAt = place === deal.visits.length ? startOfDay(move.at) : estimate.expectedCloseAt;
    saves.push({ ...move, amountMinor: estimate.amountMinor, closeAt, isStageChange: true });
    const nextAt = moves[place + 1]?.at ?? Infinity;
    for (
      let next = deal.revisions[revision];
      next !== undefined && next.at < nextAt;
      next = deal.revisions[++revision]
    ) {
      estimate = next;
      const { at, actor, amountMinor, expectedCloseAt } = next;
      saves.push({ ...move, at, actor, amountMinor, closeAt: expectedCloseAt, isStageChange: false });
    }
  });
  return saves;
}
