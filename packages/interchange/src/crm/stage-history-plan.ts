import type { Column } from "../csv/column.ts";
import { mappingOf } from "../csv/mapping.ts";
import type { LongPlan } from "../csv/plan.ts";
import { attributesOf, timeColumn, type TableSample } from "../csv/table.ts";
import type { FormatId } from "../reading.ts";
import { caseByName } from "./case-by-name.ts";

/** The columns of a stage history. */
export interface StageHistoryColumns {
  readonly case: Column;
  /** The stage entered. */
  readonly to: Column;
  readonly time: Column;
  readonly from?: Column;
  readonly actor: Column | null;
  /** What the deal is worth and when it is hoped to close, whose changes are no moves but tell of the deal. */
  readonly amount?: Column | null;
  readonly closeDate?: Column | null;
  /** Columns that say nothing more once the rows are read. */
  readonly spent?: readonly Column[];
}

/** What is particular to a format. */
export interface StageHistoryTraits extends Pick<
  LongPlan,
  "leaveOut" | "isMove" | "isCreation" | "stateBefore" | "outcome"
> {
  readonly format: FormatId;
  readonly system: string;
  /** Whether deals are told apart by their names only. */
  readonly isCaseByName?: boolean;
}

/** The plan of a table with a row for each change of stage. */
export function stageHistoryPlan(
  sample: TableSample,
  columns: StageHistoryColumns,
  traits: StageHistoryTraits,
): LongPlan {
  const { isCaseByName = false, ...rest } = traits;
  const { case: cases, to, from, time, actor, amount = null, closeDate = null, spent = [] } = columns;
  const used = [cases, to, from, time, actor, ...spent].flatMap((column) => column?.index ?? []);
  const attributes = attributesOf(sample, new Set(used), () => "event");
  const revised = [
    { column: amount, countAs: "amountChanges" },
    { column: closeDate, countAs: "closeDatePushes" },
  ].flatMap(({ column, countAs }) => {
    const attribute = attributes.find((plan) => plan.column === column?.index);
    return attribute === undefined ? [] : [{ attribute, countAs }];
  });
  return {
    ...rest,
    shape: "long",
    mapping: mappingOf([
      ["case", cases],
      ["from-stage", from ?? null],
      [from === undefined ? "activity" : "to-stage", to],
      ["time", time],
      ["actor", actor],
      ["amount", amount],
    ]),
    meaning: "stage",
    case: cases.index,
    activity: to.index,
    time: timeColumn(time),
    otherTime: null,
    actor: actor?.index ?? null,
    attributes,
    revised,
    remarks: isCaseByName ? [caseByName(cases)] : [],
    collapseRepeats: { code: "crm-repeats-collapsed" },
  };
}
