import type { IssueReport } from "@fairlead/base";
import type { LongPlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { cellOf, headersOf } from "./headers.ts";
import { leaveOutDeleted } from "./row-rules.ts";
import { stageHistoryPlan } from "./stage-history-plan.ts";

/**
 * HubSpot's stage history as warehouses keep it: the table `deal_stage` (a row for each stage a deal entered), or `deal_property_history`
 * (a row for each change of any property, of which those of `dealstage` count).
 */
export function planHubspotStageHistory(sample: TableSample): LongPlan | null {
  const headers = headersOf(sample);
  const cases = headers.find("deal_id", "hs_object_id");
  const to = headers.find("value");
  const time = headers.find("date_entered", "timestamp", "timestamp_instant");
  const property = headers.find("name", "property");
  const isStageTable = headers.has("date_entered");
  if (cases === null || to === null || time === null || (!isStageTable && property === null)) return null;
  const isDeleted = leaveOutDeleted(headers);
  const leaveOut = (cells: readonly string[]): IssueReport | null => {
    const field = cellOf(cells, property);
    if (isStageTable || /^(?:deal ?stage)?$/iu.test(field)) return isDeleted(cells);
    return { code: "crm-row-of-other-field", severity: "info", values: { field } };
  };
  return stageHistoryPlan(
    sample,
    { case: cases, to, time, actor: headers.find("updated_by_user_id") },
    { format: "hubspot-stage-history", system: "hubspot", leaveOut },
  );
}
