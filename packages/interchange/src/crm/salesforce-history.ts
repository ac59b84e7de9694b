import type { Outcome } from "@fairlead/log";
import type { LongPlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { cellOf, headersOf } from "./headers.ts";
import { leaveOutDeleted, outcomeOfMarks } from "./row-rules.ts";
import { stageHistoryPlan } from "./stage-history-plan.ts";

/**
 * `OpportunityHistory`, by its API names or as a warehouse has them: a row for each save that touched amount, probability, stage,
 * or close date, without the stage before. Rows that repeat the stage of the row before them are no moves; what they change is counted.
 */
export function planSalesforceHistory(sample: TableSample): LongPlan | null {
  const headers = headersOf(sample);
  const stage = headers.find("StageName");
  const versionStart = headers.find("_fivetran_start");
  // the history mode of a warehouse keeps versions of the opportunity itself, each with its start
  const isVersions = versionStart !== null && !headers.has("OpportunityId");
  const opportunity = isVersions ? headers.find("Id") : headers.find("OpportunityId");
  const time = isVersions ? versionStart : headers.find("CreatedDate");
  if (stage === null || opportunity === null || time === null) return null;
  if (!headers.has("Probability", "ForecastCategory", "ExpectedRevenue")) return null;
  const marks = outcomeOfMarks(headers.find("IsClosed"), headers.find("IsWon"));
  const category = headers.find("ForecastCategory", "ForecastCategoryName");
  const probability = headers.find("Probability");
  const actor = isVersions ? null : headers.find("CreatedById");
  const amount = headers.find("Amount");
  const closeDate = headers.find("CloseDate");
  return stageHistoryPlan(
    sample,
    { case: opportunity, to: stage, time, actor, amount, closeDate },
    {
      format: "salesforce-opportunity-history",
      system: "salesforce",
      leaveOut: leaveOutDeleted(headers),
      outcome: (cells) =>
        marks(cells) ?? outcomeOfForecast(cellOf(cells, category), Number.parseFloat(cellOf(cells, probability))),
    },
  );
}

/** A stage that the forecast counts as closed at 100 per cent is won, one that it omits at 0 per cent is lost. */
function outcomeOfForecast(category: string, probability: number): Outcome | null {
  if (category === "Closed" && probability === 100) return "won";
  return category === "Omitted" && probability === 0 ? "lost" : null;
}
