import type { IssueReport } from "@fairlead/base";
import type { Outcome } from "@fairlead/log";
import type { Milestone, WidePlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";
import { dealTablePlan, milestoneOn } from "./deal-table-plan.ts";
import { cellOf, headersOf, isYes, type Headers } from "./headers.ts";
import { stageClocksOf, stageLabel, type StageClock } from "./hubspot-stage-clock.ts";
import { leaveOutDeleted } from "./row-rules.ts";
import { stageNamer } from "./stage-namer.ts";

/**
 * The deal export of HubSpot by labels or internal names, or its deals as a warehouse has them. With the stage clock ("Date entered …")
 * it is a history in which each stage shows once; without it only creation, present stage, and close are known.
 */
export function planHubspotDeals(sample: TableSample): WidePlan | null {
  const headers = headersOf(sample);
  const clocks = stageClocksOf(sample);
  const stage = headers.find(
    "Deal Stage",
    "dealstage",
    "deal_pipeline_stage_id",
    "交易阶段",
    "Etap transakcji",
    "Etap deala",
  );
  const name = headers.find("Deal Name", "dealname", "交易名称", "Nazwa transakcji", "Nazwa deala");
  if (clocks.length === 0 && (stage === null || name === null)) return null;
  const id = headers.find(
    "Record ID",
    "hs_object_id",
    "Deal ID",
    "deal_id",
    "记录 ID",
    "Identyfikator rekordu",
    "Id. rekordu",
  );
  const cases = id ?? name;
  if (cases === null) return null;
  const pipeline = headers.find("Pipeline", "deal_pipeline_id", "管道", "渠道", "Lejek", "Lejek sprzedaży");
  const labelOf = stageNamer(sample, stage, pipeline);
  const owner = headers.find("Deal owner", "hubspot_owner_id", "owner_id", "交易所有者", "Właściciel transakcji");
  const milestones = [...clockMilestones(clocks), ...otherMilestones(headers, clocks.length > 0)];
  return dealTablePlan(
    sample,
    { case: cases, stage, owner, amount: headers.find("Amount", "金额", "Kwota"), milestones },
    {
      format: "hubspot-deals",
      system: "hubspot",
      currentOf: (cells) => {
        const label = labelOf(cells);
        return label === null ? null : stageLabel(label);
      },
      outcome: outcomeOfDeal(headers),
      isCaseByName: id === null,
      leaveOut: leaveOutDeleted(headers),
      remarks: [historyRemark(clocks)],
    },
  );
}

function historyRemark(clocks: readonly StageClock[]): IssueReport {
  return clocks.length > 0
    ? { code: "hubspot-reentries-unknown", severity: "info" }
    : { code: "crm-history-absent", severity: "warning", values: { system: "HubSpot" } };
}

/** Stage names of several pipelines are told apart only where two pipelines use the same. */
function clockMilestones(clocks: readonly StageClock[]): Milestone[] {
  const pipelinesOf = new Map<string, Set<string>>();
  for (const { stage, pipeline } of clocks) {
    pipelinesOf.set(stage, (pipelinesOf.get(stage) ?? new Set()).add(pipeline));
  }
  return clocks.flatMap(({ column, stage, pipeline }) => {
    const isShared = pipelinesOf.get(stage)!.size > 1;
    return milestoneOn(column, { activity: isShared ? `${stage} (${pipeline})` : stage, edge: "middle" });
  });
}

/** With a stage clock the first stage tells of the creation; without it the creation is the only beginning known. */
function otherMilestones(headers: Headers, hasClock: boolean): Milestone[] {
  const created = headers.find("Create Date", "createdate", "创建日期", "Data utworzenia");
  const entered = headers.find("hs_v2_date_entered_current_stage", "Date entered current stage");
  const closed = headers.find("Close Date", "closedate", "关闭日期", "结束日期", "Data zamknięcia");
  return [
    ...(hasClock ? [] : milestoneOn(created, { activity: "Created", edge: "start" })),
    ...milestoneOn(entered, { activity: null, edge: "middle" }),
    ...milestoneOn(closed, { activity: null, edge: "end", onlyWhen: "any" }),
  ];
}

function outcomeOfDeal(headers: Headers): (cells: readonly string[]) => Outcome | null {
  const won = headers.find("hs_is_closed_won", "Is Closed Won", "Is closed won");
  const lost = headers.find("hs_is_closed_lost", "Is Closed Lost", "Is closed lost");
  return (cells) => {
    if (isYes(cellOf(cells, won))) return "won";
    return isYes(cellOf(cells, lost)) ? "lost" : null;
  };
}
