import type { Industry } from "../industry/industry.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";

/** An amount in hundredths as plain text in whole units. */
export function printAmount(amountMinor: number): string {
  return amountMinor % 100 === 0 ? String(amountMinor / 100) : (amountMinor / 100).toFixed(2);
}

/** The amount and expected close a deal shows at the end of the record; a closed deal shows the day it closed. */
export function lastEstimate(deal: SimulatedDeal): { readonly amountMinor: number; readonly closeAt: number } {
  const last = deal.revisions.at(-1) ?? deal.first;
  return { amountMinor: last.amountMinor, closeAt: deal.closedAt ?? last.expectedCloseAt };
}

/** The name of the stage, or the outcome, a deal shows at the end of the record. */
export function lastStageName(industry: Industry, deal: SimulatedDeal): string {
  if (deal.outcome === "won") return industry.won;
  if (deal.outcome === "lost") return industry.lost;
  return industry.stages[deal.visits.at(-1)!.stage]!.name;
}

/** A deal's attributes as text, in the order of the industry's causes. */
export function attributeTexts(industry: Industry, deal: SimulatedDeal): string[] {
  return industry.causes.map(({ name }) => String(deal.attributes[name]!));
}
