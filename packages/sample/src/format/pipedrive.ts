import { printDay } from "../calendar/utc-date.ts";
import type { SimulatedDeal } from "../simulate/deal.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { attributeTexts, lastEstimate, printAmount } from "./deal-state.ts";
import { printSecond } from "./print-instant.ts";
import { dayColumn, textColumn, timeColumn, type Cell, type TableShape } from "./table.ts";

/**
 * A Pipedrive deal export.
 * Shape: one row a deal with the stage it is in or was closed in; no history, only created, last change of stage, won, and lost.
 */
export function pipedriveShape(plan: SimulationPlan): TableShape {
  const { industry } = plan;
  return {
    columns: [
      textColumn("Deal - ID"),
      textColumn("Deal - Title", "name"),
      textColumn("Deal - Owner", "owner"),
      textColumn("Deal - Value"),
      textColumn("Deal - Currency"),
      textColumn("Deal - Probability"),
      textColumn("Deal - Organization"),
      textColumn("Deal - Pipeline"),
      textColumn("Deal - Contact person"),
      textColumn("Deal - Stage", "stage"),
      textColumn("Deal - Label"),
      textColumn("Deal - Status"),
      timeColumn("Deal - Deal created"),
      timeColumn("Deal - Update time"),
      timeColumn("Deal - Last stage change"),
      timeColumn("Deal - Won time", "close"),
      timeColumn("Deal - Lost time", "close"),
      timeColumn("Deal - Deal closed on", "close"),
      textColumn("Deal - Lost reason"),
      dayColumn("Deal - Expected close date"),
      textColumn("Deal - Source channel"),
      textColumn("Deal - Region"),
      ...industry.causes.map(({ name }) => textColumn(`Deal - ${name}`)),
    ],
    hasIds: true,
    quoteAll: false,
    printTime: printSecond,
    printDay,
    footer: [],
    rowsOf: (deal) => ({
      id: String(deal.number),
      isClosed: deal.outcome !== null,
      rows: [rowOf(plan, deal)],
    }),
    carries: (deal) => ({ stageEntries: 1, outcomes: deal.outcome === null ? 0 : 1 }),
  };
}

function rowOf(plan: SimulationPlan, deal: SimulatedDeal): Cell[] {
  const { industry } = plan;
  const visit = deal.visits.at(-1)!;
  const stage = industry.stages[visit.stage]!;
  const { amountMinor } = lastEstimate(deal);
  const { size, channel, region } = deal.segments;
  const lastRevision = deal.revisions.at(-1);
  return [
    String(deal.number),
    deal.name,
    deal.owner.name,
    printAmount(amountMinor),
    region.currency,
    String(Math.round(stage.winProbability * 100)),
    deal.company,
    industry.pipeline,
    deal.contact,
    stage.name,
    size.name,
    deal.outcome ?? "open",
    deal.createdAt,
    deal.closedAt ?? Math.max(visit.enteredAt, lastRevision?.at ?? 0),
    visit.enteredAt === deal.createdAt ? null : visit.enteredAt,
    deal.outcome === "won" ? deal.closedAt : null,
    deal.outcome === "lost" ? deal.closedAt : null,
    deal.closedAt,
    deal.lossReason,
    (lastRevision ?? deal.first).expectedCloseAt,
    channel.name,
    region.name,
    ...attributeTexts(industry, deal),
  ];
}
