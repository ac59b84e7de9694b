import type { SimulationPlan } from "../simulate/plan.ts";
import { printAmount } from "./deal-state.ts";
import { printAmericanDay, printAmericanMinute } from "./print-instant.ts";
import { savedStates } from "./saved-state.ts";
import { dayColumn, textColumn, type TableShape } from "./table.ts";

/**
 * The Salesforce report "Opportunity History", exported with details only.
 * Shape: one row a save with the stage before and after (equal where the stage did not change, before empty at creation), the day but not the
 * time, month first, no id: deals of one name cannot be told apart. A footer follows.
 */
export function historyReportShape(plan: SimulationPlan): TableShape {
  return {
    columns: [
      textColumn("Opportunity Name", "name"),
      textColumn("From Stage"),
      textColumn("To Stage", "stage"),
      dayColumn("Last Modified"),
      textColumn("Last Modified By"),
      textColumn("Amount"),
      textColumn("Probability (%)"),
      dayColumn("Close Date"),
    ],
    hasIds: false,
    quoteAll: true,
    printTime: printAmericanMinute,
    printDay: printAmericanDay,
    footer: [
      "",
      "Grand Totals",
      "Opportunity History",
      "Confidential Information - Do Not Distribute",
      "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
    ],
    rowsOf: (deal) => {
      const saves = savedStates(plan, deal);
      const rows = saves.map((save, place) => [
        deal.name,
        saves[place - 1]?.stageName ?? null,
        save.stageName,
        save.at,
        save.actor,
        printAmount(save.amountMinor),
        String(Math.round(save.probability * 100)),
        save.closeAt,
      ]);
      return { id: deal.name, isClosed: deal.outcome !== null, rows };
    },
    carries: (deal) => ({ stageEntries: deal.visits.length, outcomes: deal.outcome === null ? 0 : 1 }),
  };
}
