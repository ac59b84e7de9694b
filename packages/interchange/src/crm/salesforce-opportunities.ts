import type { WidePlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { dealTablePlan, milestoneOn } from "./deal-table-plan.ts";
import { headersOf } from "./headers.ts";
import { leaveOutDeleted, outcomeOfMarks } from "./row-rules.ts";

/**
 * The `Opportunity` table, or a report of opportunities: where each deal stands now, when it was created, and when it closed or is hoped
 * to close. No stage history.
 */
export function planSalesforceOpportunities(sample: TableSample): WidePlan | null {
  const headers = headersOf(sample);
  const stage = headers.find("StageName", "Stage", "阶段", "Etap");
  const close = headers.find("CloseDate", "结束日期", "Data zamknięcia");
  const opportunityName = headers.find("Opportunity Name", "业务机会名称", "Nazwa szansy");
  const isTable = headers.has("StageName") && headers.has("Id") && headers.has("IsWon", "IsClosed", "AccountId");
  const id = headers.find("Opportunity ID", "业务机会 ID", "Id. szansy") ?? (isTable ? headers.find("Id") : null);
  const cases = id ?? opportunityName;
  if (stage === null || close === null || cases === null || !(isTable || opportunityName !== null)) return null;
  const milestones = [
    ...milestoneOn(headers.find("CreatedDate", "创建日期", "Data utworzenia"), { activity: "Created", edge: "start" }),
    ...milestoneOn(headers.find("LastStageChangeDate"), { activity: null, edge: "middle" }),
    ...milestoneOn(close, { activity: null, edge: "end", onlyWhen: "any" }),
  ];
  const owner = headers.find("OwnerId", "Opportunity Owner", "业务机会所有人", "Właściciel szansy");
  return dealTablePlan(
    sample,
    { case: cases, stage, owner, amount: headers.find("Amount", "金额", "Kwota"), milestones },
    {
      format: "salesforce-opportunities",
      system: "salesforce",
      outcome: outcomeOfMarks(headers.find("IsClosed", "Closed"), headers.find("IsWon", "Won")),
      isCaseByName: id === null,
      leaveOut: leaveOutDeleted(headers),
      remarks: [{ code: "crm-history-absent", severity: "warning", values: { system: "Salesforce" } }],
    },
  );
}
