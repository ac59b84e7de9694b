import type { Column } from "../csv/column.ts";
import { mappingOf } from "../csv/mapping.ts";
import type { Milestone, WidePlan } from "../csv/plan.ts";
import { attributesOf, timeColumn, type TableSample } from "../csv/table.ts";
import { milestoneMapping } from "../csv/wide-plan.ts";
import type { FormatId } from "../reading.ts";
import { caseByName } from "./case-by-name.ts";

/** The columns of a table of deals. */
export interface DealColumns {
  readonly case: Column;
  readonly stage: Column | null;
  readonly status?: Column | null;
  readonly owner: Column | null;
  readonly amount: Column | null;
  readonly milestones: readonly Milestone[];
}

/** What is particular to a format. */
export interface DealTraits extends Pick<WidePlan, "leaveOut" | "currentOf" | "outcome" | "remarks"> {
  readonly format: FormatId;
  readonly system: string;
  /** Whether deals are told apart by their names only. */
  readonly isCaseByName: boolean;
}

/** The plan of a table with a row for each deal. Dates that are always events are not kept again as attributes. */
export function dealTablePlan(sample: TableSample, columns: DealColumns, traits: DealTraits): WidePlan {
  const { isCaseByName, remarks, ...rest } = traits;
  const { case: cases, stage, status = null, owner, amount, milestones } = columns;
  const certain = milestones.filter(({ onlyWhen, activity }) => onlyWhen === undefined && activity !== null);
  const used = new Set([cases.index, ...certain.map(({ time }) => time.column)]);
  return {
    ...rest,
    shape: "wide",
    mapping: [
      ...mappingOf([["case", cases]]),
      ...milestoneMapping(sample, milestones),
      ...mappingOf([
        ["current-stage", stage],
        ["status", status],
        ["actor", owner],
        ["amount", amount],
      ]),
    ],
    meaning: "stage",
    case: cases.index,
    milestones,
    current: stage?.index ?? null,
    actor: owner?.index ?? null,
    attributes: attributesOf(sample, used, () => "case"),
    remarks: isCaseByName ? [...remarks, caseByName(cases)] : remarks,
  };
}

/** A milestone on a column, if there is such a column and the sample has times in it. */
export function milestoneOn(column: Column | null, what: Omit<Milestone, "time">): Milestone[] {
  const time = column === null ? null : timeColumn(column);
  return time === null ? [] : [{ ...what, time }];
}
