import { outcomeOfName, type Outcome } from "@fairlead/log";
import type { WidePlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { dealTablePlan, milestoneOn } from "./deal-table-plan.ts";
import { cellOf, headersOf } from "./headers.ts";
import { leaveOutDeleted } from "./row-rules.ts";
import { stageNamer } from "./stage-namer.ts";

/**
 * The deal export of Pipedrive ("Deal - …" headers), or its deals by API names. Of the history it has the creation, the last change of
 * stage, and the end. A deal keeps its stage when it is won or lost: the status says so.
 */
export function planPipedriveDeals(sample: TableSample): WidePlan | null {
  const headers = headersOf(sample);
  const id = headers.find("Deal - ID") ?? (headers.has("add_time") ? headers.find("id") : null);
  const cases = id ?? headers.find("Deal - Title");
  const stage = headers.find("Deal - Stage", "stage_name", "stage_id");
  const status = headers.find("Deal - Status", "status");
  if (cases === null || stage === null || status === null) return null;
  const stageOf = stageNamer(sample, stage, headers.find("Deal - Pipeline", "pipeline_name", "pipeline_id"));
  const outcome = (cells: readonly string[]): Outcome | null => outcomeOfName(cellOf(cells, status));
  const milestones = [
    ...milestoneOn(headers.find("Deal - Deal created", "add_time"), { activity: "Created", edge: "start" }),
    ...milestoneOn(headers.find("Deal - Last stage change", "stage_change_time"), {
      activity: stageOf,
      edge: "middle",
    }),
    ...milestoneOn(headers.find("Deal - Won time", "won_time"), { activity: null, edge: "end", onlyWhen: "won" }),
    ...milestoneOn(headers.find("Deal - Lost time", "lost_time"), { activity: null, edge: "end", onlyWhen: "lost" }),
    ...milestoneOn(headers.find("Deal - Deal closed on", "close_time"), {
      activity: null,
      edge: "end",
      onlyWhen: "any",
    }),
  ];
  const owner = headers.find("Deal - Owner", "owner_name", "owner_id", "user_id");
  return dealTablePlan(
    sample,
    { case: cases, stage, status, owner, amount: headers.find("Deal - Value", "value"), milestones },
    {
      format: "pipedrive-deals",
      system: "pipedrive",
      currentOf: (cells) => {
        const ended = outcome(cells);
        return ended === null ? stageOf(cells) : ended === "won" ? "Won" : "Lost";
      },
      outcome,
      isCaseByName: id === null,
      leaveOut: leaveOutDeleted(headers, status),
      remarks: [{ code: "crm-history-absent", severity: "warning", values: { system: "Pipedrive" } }],
    },
  );
}
