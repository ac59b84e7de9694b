import type { IssueReport } from "@fairlead/base";
import type { LongPlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { cellOf, headersOf } from "./headers.ts";
import { leaveOutDeleted } from "./row-rules.ts";
import { stageHistoryPlan } from "./stage-history-plan.ts";

const STAGE_FIELDS = /^(?:stage ?name|stage|opportunity\.stagename|阶段|etap|)$/iu;
const CREATION_EVENTS = /^(?:created|opportunity ?created|已创建|utworzono)(?:$|[\s.])/iu;

/**
 * `OpportunityFieldHistory`, and the report "Opportunity Field History": a row for each change of a tracked field, with the value before
 * and after. Only stage changes move a deal; a creation row dates the first stage, which is the oldest value before a change.
 */
export function planSalesforceFieldHistory(sample: TableSample): LongPlan | null {
  const headers = headersOf(sample);
  const field = headers.find("Field", "Field / Event", "字段/事件", "Pole / zdarzenie");
  const from = headers.find("OldValue", "旧值", "Stara wartość");
  const to = headers.find("NewValue", "新值", "Nowa wartość");
  const time = headers.find("CreatedDate", "Edit Date", "编辑日期", "Data edycji");
  const id = headers.find("OpportunityId", "业务机会 ID", "Id. szansy");
  const cases = id ?? headers.find("Opportunity Name", "业务机会名称", "Nazwa szansy");
  if (field === null || from === null || to === null || time === null || cases === null) return null;
  const actor = headers.find("CreatedById", "Edited By", "编辑人", "Edytowane przez");
  const isDeleted = leaveOutDeleted(headers);
  const isCreation = (cells: readonly string[]): boolean => CREATION_EVENTS.test(cellOf(cells, field));
  const leaveOut = (cells: readonly string[]): IssueReport | null => {
    const name = cellOf(cells, field);
    if (STAGE_FIELDS.test(name) || isCreation(cells)) return isDeleted(cells);
    return { code: "crm-row-of-other-field", severity: "info", values: { field: name } };
  };
  return stageHistoryPlan(
    sample,
    { case: cases, from, to, time, actor, spent: [field] },
    {
      format: "salesforce-field-history",
      system: "salesforce",
      isCaseByName: id === null,
      leaveOut,
      isCreation,
      stateBefore: (cells) => cellOf(cells, from) || null,
    },
  );
}
