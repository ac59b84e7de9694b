import type { Column } from "../csv/column.ts";
import { mappingOf } from "../csv/mapping.ts";
import type { LongPlan } from "../csv/plan.ts";
import { attributesOf, timeColumn, type TableSample } from "../csv/table.ts";
import type { ColumnRole, FormatId } from "../reading.ts";
import { caseByName } from "./case-by-name.ts";

/** The columns of a stage history. */
export interface StageHistoryColumns {
  readonly case: Column;
  /** The stage entered. */
  readonly to: Column;
  readonly time: Column;
  readonly from?: Column;
  readonly actor: Column | null;
  /** What else has a known use. */
  readonly others?: readonly (readonly [ColumnRole, Column | null])[];
  /** Columns that say nothing more once the rows are read. */
  readonly spent?: readonly Column[];
}

/** What is particular to a format. */
export interface StageHistoryTraits extends Pick<LongPlan, "leaveOut" | "isCreation" | "stateBefore" | "outcome"> {
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
  const { case: cases, to, from, time, actor, others = [], spent = [] } = columns;
  const used = [cases, to, from, time, actor, ...spent].flatMap((column) => column?.index ?? []);
  return {
    ...rest,
    shape: "long",
    mapping: mappingOf([
      ["case", cases],
      ["from-stage", from ?? null],
      [from === undefined ? "activity" : "to-stage", to],
      ["time", time],
      ["actor", actor],
      ...others,
    ]),
    meaning: "stage",
    case: cases.index,
    activity: to.index,
    time: timeColumn(time),
    otherTime: null,
    actor: actor?.index ?? null,
    attributes: attributesOf(sample, new Set(used), () => "event"),
    remarks: isCaseByName ? [caseByName(cases)] : [],
    collapseRepeats: { code: "crm-repeats-collapsed" },
  };
}
