export type { DirectlyFollowsGraph, DurationSummary, GraphActivity, GraphEdge } from "./directly-follows-graph.ts";
export type { StageFlow, StageGraph, StageMeasures, StageOutcome, TimeInStage } from "./stage-graph.ts";
