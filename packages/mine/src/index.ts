export { countDirectlyFollows, type DirectlyFollowsCounts } from "./directly-follows-counts.ts";
export {
  discoverDirectlyFollowsGraph,
  type DirectlyFollowsGraph,
  type DurationSummary,
  type GraphActivity,
  type GraphEdge,
} from "./directly-follows-graph.ts";
export type { StageFlow, StageGraph, StageMeasures, StageOutcome, TimeInStage } from "./stage-graph.ts";
