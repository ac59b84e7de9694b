import { findVariants, selectAll, type VariantTable } from "@fairlead/log";
import {
  discoverDirectlyFollowsGraph,
  discoverStageGraph,
  type DirectlyFollowsGraph,
  type StageGraph,
} from "@fairlead/mine";
import type { UsableLog } from "./load-log.ts";

/** A log and what was found in it; `stages` is null for a log that is no stage history. */
export interface Discovery extends UsableLog {
  readonly graph: DirectlyFollowsGraph;
  readonly stages: StageGraph | null;
  readonly variants: VariantTable;
}

/** All that `discover` shows, in whatever form it is asked for. */
export function discoverLog(loaded: UsableLog): Discovery {
  const selection = selectAll(loaded.log);
  return {
    ...loaded,
    graph: discoverDirectlyFollowsGraph(selection),
    stages: discoverStageGraph(selection),
    variants: findVariants(selection),
  };
}
