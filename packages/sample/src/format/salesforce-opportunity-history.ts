import { printDay } from "../calendar/utc-date.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { printAmount } from "./deal-state.ts";
import { printIso } from "./print-instant.ts";
import { salesforceId, salesforceUserIds } from "./salesforce-id.ts";
import { savedStates, type SavedState } from "./saved-state.ts";
import { dayColumn, textColumn, timeColumn, type Cell, type TableShape } from "./table.ts";

/** A deal can be saved at most this often before row ids of two deals would meet. */
const ROWS_A_DEAL = 64;

/**
 * The Salesforce object OpportunityHistory, as a bulk export writes it.
 * Shape: one row a save that touches stage, amount, or close date; a row does not say the stage before, and equal stages follow each other.
 * @source Salesforce object reference, OpportunityHistory.
 */
export function opportunityHistoryShape(plan: SimulationPlan): TableShape {
  const userId = salesforceUserIds(staffNames(plan));
  return {
    columns: [
      textColumn("Id"),
      textColumn("OpportunityId"),
      textColumn("StageName", "stage"),
      textColumn("Amount"),
      textColumn("Probability"),
      dayColumn("CloseDate"),
      textColumn("ExpectedRevenue"),
      textColumn("ForecastCategory"),
      textColumn("CreatedById"),
      timeColumn("CreatedDate"),
      timeColumn("SystemModstamp"),
      textColumn("IsDeleted"),
      textColumn("PrevAmount"),
      dayColumn("PrevCloseDate"),
    ],
    hasIds: true,
    quoteAll: true,
    printTime: printIso,
    printDay,
    footer: [],
    rowsOf: (deal) => {
      const id = salesforceId("006", deal.number);
      const saves = savedStates(plan, deal);
      const rows = saves.map((save, place) => [
        salesforceId("008", deal.number * ROWS_A_DEAL + place),
        id,
        ...rowOf(save, saves[place - 1], userId),
      ]);
      return { id, isClosed: deal.outcome !== null, rows };
    },
    carries: (deal) => ({ stageEntries: deal.visits.length, outcomes: deal.outcome === null ? 0 : 1 }),
  };
}

/** The names of all people of a plan, by role. */
export function staffNames(plan: SimulationPlan): string[] {
  return Object.values(plan.staff).flatMap((people) => people.map(({ name }) => name));
}

function rowOf(save: SavedState, before: SavedState | undefined, userId: (name: string) => string): Cell[] {
  return [
    save.stageName,
    printAmount(save.amountMinor),
    String(Math.round(save.probability * 100)),
    save.closeAt,
    printAmount(Math.round(save.amountMinor * save.probability)),
    forecastCategory(save.probability),
    userId(save.actor),
    save.at,
    save.at,
    "false",
    before === undefined ? null : printAmount(before.amountMinor),
    before?.closeAt ?? null,
  ];
}

function forecastCategory(probability: number): string {
  if (probability === 0) return "Omitted";
  if (probability === 1) return "Closed";
  if (probability >= 0.8) return "Forecast";
  return probability >= 0.5 ? "BestCase" : "Pipeline";
}
