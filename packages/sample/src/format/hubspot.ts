import { printDay } from "../calendar/utc-date.ts";
import type { SimulatedDeal, Visit } from "../simulate/deal.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { attributeTexts, lastEstimate, lastStageName, printAmount } from "./deal-state.ts";
import { printMinute } from "./print-instant.ts";
import { textColumn, timeColumn, type Cell, type Column, type TableShape } from "./table.ts";

/**
 * A HubSpot deal export with the stage clock.
 * Shape: one row a deal; one "Date entered" and one "Date exited" column a stage, so that of several visits to a stage only the last is left.
 * @source HubSpot knowledge base, "Use stage calculated properties": the latest time in a stage, since it was last entered, is reckoned from
 * the date entered and the date exited.
 */
export function hubspotShape(plan: SimulationPlan): TableShape {
  const { industry } = plan;
  const stageNames = [...industry.stages.map(({ name }) => name), industry.won, industry.lost];
  const columns: Column[] = [
    textColumn("Record ID"),
    textColumn("Deal Name", "name"),
    textColumn("Deal Stage", "stage"),
    textColumn("Pipeline"),
    textColumn("Amount"),
    textColumn("Currency"),
    timeColumn("Close Date", "close"),
    timeColumn("Create Date"),
    textColumn("Deal owner", "owner"),
    textColumn("Closed Lost Reason"),
    ...stageNames.flatMap((stage) => [
      timeColumn(`Date entered "${stage} (${industry.pipeline})"`),
      timeColumn(`Date exited "${stage} (${industry.pipeline})"`),
    ]),
    textColumn("Company size"),
    textColumn("Lead channel"),
    textColumn("Region"),
    ...industry.causes.map(({ name }) => textColumn(name)),
  ];
  return {
    columns,
    hasIds: true,
    quoteAll: false,
    printTime: printMinute,
    printDay,
    footer: [],
    rowsOf: (deal) => {
      const id = hubspotId(deal);
      return { id, isClosed: deal.outcome !== null, rows: [rowOf(plan, deal, id)] };
    },
    carries: (deal) => ({
      stageEntries: new Set(deal.visits.map(({ stage }) => stage)).size,
      outcomes: deal.outcome === null ? 0 : 1,
    }),
  };
}

/** Record ids are numbers with gaps, growing with creation. */
function hubspotId(deal: SimulatedDeal): string {
  return String(13_204_000_000 + deal.number * 37);
}

function rowOf(plan: SimulationPlan, deal: SimulatedDeal, id: string): Cell[] {
  const { industry } = plan;
  const { amountMinor, closeAt } = lastEstimate(deal);
  const lastVisits = new Map<number, Visit>(deal.visits.map((visit) => [visit.stage, visit]));
  const clock = industry.stages.flatMap((_, stage) => {
    const visit = lastVisits.get(stage);
    return [visit?.enteredAt ?? null, visit?.leftAt ?? null];
  });
  const { size, channel, region } = deal.segments;
  return [
    id,
    deal.name,
    lastStageName(industry, deal),
    industry.pipeline,
    printAmount(amountMinor),
    region.currency,
    closeAt,
    deal.createdAt,
    deal.owner.name,
    deal.lossReason,
    ...clock,
    deal.outcome === "won" ? deal.closedAt : null,
    null,
    deal.outcome === "lost" ? deal.closedAt : null,
    null,
    size.name,
    channel.name,
    region.name,
    ...attributeTexts(industry, deal),
  ];
}
