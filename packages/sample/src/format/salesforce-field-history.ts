import { printDay } from "../calendar/utc-date.ts";
import type { SimulationPlan } from "../simulate/plan.ts";
import { printAmount } from "./deal-state.ts";
import { printIso } from "./print-instant.ts";
import { salesforceId, salesforceUserIds } from "./salesforce-id.ts";
import { staffNames } from "./salesforce-opportunity-history.ts";
import { savedStates, type SavedState } from "./saved-state.ts";
import { textColumn, timeColumn, type Cell, type TableShape } from "./table.ts";

const ROWS_A_DEAL = 64;

/**
 * The Salesforce object OpportunityFieldHistory with stage, amount, and close date tracked.
 * Shape: a "created" row a deal, then one row a changed field with its old and new value; the first stage is only known as the old value
 * of the first change, and of a deal that never moved not at all.
 * @source Salesforce object reference, OpportunityFieldHistory.
 */
export function fieldHistoryShape(plan: SimulationPlan): TableShape {
  const userId = salesforceUserIds(staffNames(plan));
  return {
    columns: [
      textColumn("Id"),
      textColumn("OpportunityId"),
      textColumn("Field"),
      textColumn("DataType"),
      textColumn("OldValue"),
      textColumn("NewValue"),
      textColumn("CreatedById"),
      timeColumn("CreatedDate"),
      textColumn("IsDeleted"),
    ],
    hasIds: true,
    quoteAll: true,
    printTime: printIso,
    printDay,
    footer: [],
    rowsOf: (deal) => {
      const id = salesforceId("006", deal.number);
      const saves = savedStates(plan, deal);
      const changes = saves.flatMap((save, place) =>
        changesOf(save, saves[place - 1]).map((change) => ({ ...change, at: save.at, actor: save.actor })),
      );
      const rows = changes.map(({ field, dataType, before, after, actor, at }, place): Cell[] => [
        salesforceId("017", deal.number * ROWS_A_DEAL + place),
        id,
        field,
        dataType,
        before,
        after,
        userId(actor),
        at,
        "false",
      ]);
      return { id, isClosed: deal.outcome !== null, rows };
    },
    carries: (deal) => {
      const outcomes = deal.outcome === null ? 0 : 1;
      const hasMoved = deal.visits.length + outcomes > 1;
      return { stageEntries: hasMoved ? deal.visits.length : 0, outcomes };
    },
  };
}

interface FieldChange {
  readonly field: string;
  readonly dataType: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

function changesOf(save: SavedState, before: SavedState | undefined): FieldChange[] {
  if (before === undefined) return [{ field: "created", dataType: null, before: null, after: null }];
  const candidates: FieldChange[] = [
    { field: "StageName", dataType: "DynamicEnum", before: before.stageName, after: save.stageName },
    {
      field: "Amount",
      dataType: "Currency",
      before: printAmount(before.amountMinor),
      after: printAmount(save.amountMinor),
    },
    { field: "CloseDate", dataType: "DateOnly", before: printDay(before.closeAt), after: printDay(save.closeAt) },
  ];
  return candidates.filter((change) => change.before !== change.after);
}
