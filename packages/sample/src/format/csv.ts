import { printDay } from "../calendar/utc-date.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { dealEvents } from "./deal-event.ts";
import { dealId } from "./event-log.ts";
import { attributeTexts, lastEstimate, printAmount } from "./deal-state.ts";
import { printIso } from "./print-instant.ts";
import { textColumn, timeColumn, type TableShape } from "./table.ts";

/** A plain event log as CSV: one row an event, with the deal's attributes repeated; nothing of the history is lost. */
export function csvShape(plan: SimulationPlan): TableShape {
  const { industry } = plan;
  return {
    columns: [
      textColumn("case_id"),
      textColumn("activity", "stage"),
      timeColumn("timestamp"),
      textColumn("resource"),
      textColumn("deal_name", "name"),
      textColumn("owner", "owner"),
      textColumn("amount"),
      textColumn("currency"),
      textColumn("Company size"),
      textColumn("Lead channel"),
      textColumn("Region"),
      ...industry.causes.map(({ name }) => textColumn(name)),
    ],
    hasIds: true,
    quoteAll: false,
    printTime: printIso,
    printDay,
    footer: [],
    rowsOf: (deal) => {
      const id = dealId(deal);
      const { size, channel, region } = deal.segments;
      const about = [
        deal.name,
        deal.owner.name,
        printAmount(lastEstimate(deal).amountMinor),
        region.currency,
        size.name,
        channel.name,
        region.name,
        ...attributeTexts(industry, deal),
      ];
      const rows = dealEvents(industry, deal).map(({ activity, at, actor }) => [id, activity, at, actor, ...about]);
      return { id, isClosed: deal.outcome !== null, rows };
    },
    carries: (deal) => ({ stageEntries: deal.visits.length, outcomes: deal.outcome === null ? 0 : 1 }),
  };
}
