import { compareIssues } from "@fairlead/base";
import { findVariants, selectAll, type VariantTable } from "@fairlead/log";
import {
  checkStages,
  discoverDirectlyFollowsGraph,
  discoverStageGraph,
  measureRework,
  type DirectlyFollowsGraph,
  type Rework,
  type StageGraph,
} from "@fairlead/mine";
import type { UsableLog } from "./load-log.ts";

/**
 * A log and what was found in it; `stages` is null for a log that is no stage history.
 * Shape: the issues of reading and those of finding stages, in one order.
 */
export interface Discovery extends UsableLog {
  readonly graph: DirectlyFollowsGraph;
  readonly stages: StageGraph | null;
  readonly variants: VariantTable;
  readonly rework: Rework;
}

/** All that `discover` shows, in whatever form it is asked for. */
export function discoverLog(loaded: UsableLog): Discovery {
  const selection = selectAll(loaded.log);
  const stages = discoverStageGraph(selection);
  return {
    ...loaded,
    issues: [...loaded.issues, ...checkStages(selection, stages)].sort(compareIssues),
    graph: discoverDirectlyFollowsGraph(selection),
    stages,
    variants: findVariants(selection),
    rework: measureRework(selection),
  };
}
