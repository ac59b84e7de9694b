export { checkStages } from "./check-stages.ts";
export { countDirectlyFollows, type DirectlyFollowsCounts } from "./directly-follows-counts.ts";
export {
  discoverDirectlyFollowsGraph,
  type DirectlyFollowsGraph,
  type GraphActivity,
  type GraphEdge,
} from "./directly-follows-graph.ts";
export { summariseDurations, type DurationSummary } from "./duration-summary.ts";
export { draftMapInput, draftMapOf, type FoundProcess, type MapDraftOptions } from "./draft-map-of.ts";
export { measureRework, type ActivityRework, type Rework, type ReworkCounts } from "./rework.ts";
export { simplifyGraph, type GraphDetail } from "./simplify-graph.ts";
export { simplifyStageGraph, type StageDetail } from "./simplify-stage-graph.ts";
export {
  discoverStageGraph,
  type StageFlow,
  type StageGraph,
  type StageGraphOptions,
  type StageMeasures,
  type StageOutcome,
  type TimeInStage,
} from "./stage-graph.ts";
export { outcomesOf } from "./stage-roles.ts";
