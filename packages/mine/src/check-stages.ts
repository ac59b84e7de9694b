import { IssueTally, type Issue, type IssueReport } from "@fairlead/base";
import type { Selection } from "@fairlead/log";
import type { StageGraph } from "./stage-graph.ts";
import { MAX_STAGES } from "./stage-roles.ts";

/**
 * What the stage graph of a selection cannot say, or had to assume.
 * Shape: errors, warnings, infos, as `compareIssues` orders them; nothing of a log whose activities are not stages.
 */
export function checkStages(selection: Selection, graph: StageGraph | null): readonly Issue[] {
  const { log } = selection;
  const tally = new IssueTally();
  if (graph === null) {
    if (log.meaning === "stage") {
      tally.add({
        code: "stages-too-many",
        severity: "warning",
        values: { stages: log.activities.size, limit: MAX_STAGES },
      });
    }
    return tally.list();
  }
  for (const report of [outcomesReport(selection, graph), timesReport(graph)]) if (report !== null) tally.add(report);
  return tally.list();
}

function outcomesReport({ log }: Selection, { outcomes, caseCount }: StageGraph): IssueReport | null {
  if (outcomes.length === 0) {
    return caseCount === 0 ? null : { code: "outcomes-missing", severity: "warning", values: { cases: caseCount } };
  }
  if (log.outcomes.size > 0) return null;
  const names = outcomes.map(({ name }) => name).join(", ");
  return { code: "outcomes-by-name", severity: "info", values: { names, outcomes: outcomes.length } };
}

function timesReport({ stages }: StageGraph): IssueReport | null {
  let visits = 0;
  let timed = 0;
  for (const stage of stages) {
    visits += stage.visits;
    timed += stage.time.endedCount + stage.time.censoredCount;
  }
  return timed === visits
    ? null
    : { code: "stage-times-missing", severity: "warning", values: { untimed: visits - timed, visits } };
}
