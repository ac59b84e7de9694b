import { simplifyGraph, type DirectlyFollowsGraph, type StageFlow, type StageGraph } from "@fairlead/mine";
import type { ReportData } from "../report-data.ts";
import type { PictureView, ReportState } from "../report-state.ts";

/** More than this on one picture is a tangle to most readers. */
const LEGIBLE_ACTIVITIES = 14;
const LEGIBLE_PATHS = 26;

/** How much of a graph is drawn, as shares of 0–1. */
export type DetailLevel = Pick<ReportState, "activityShare" | "pathShare">;

/** The detail at which a report's picture can still be read at a glance. */
export function legibleDetail(data: ReportData, view: PictureView): DetailLevel {
  if (view === "stages") return { activityShare: 1, pathShare: shareOf(LEGIBLE_PATHS, data.stages?.flows.length ?? 0) };
  const activityShare = shareOf(LEGIBLE_ACTIVITIES, data.graph.activities.length);
  const among = simplifyGraph(data.graph, { activityShare, pathShare: 1 }).edges.length;
  return { activityShare, pathShare: shareOf(LEGIBLE_PATHS, among) };
}

/** The graph at the state's detail. */
export function graphAt(data: ReportData, { activityShare, pathShare }: DetailLevel): DirectlyFollowsGraph {
  return simplifyGraph(data.graph, { activityShare, pathShare });
}

/**
 * The stage graph with only the most frequent flows.
 * Shape: the `pathShare` most frequent flows, and of each stage and outcome the most frequent flow in and out, so that nothing is cut off.
 */
export function stagesAt(graph: StageGraph, pathShare: number): StageGraph {
  const kept = new Set<StageFlow>(graph.flows.slice(0, Math.ceil(graph.flows.length * pathShare)));
  const [entered, left] = [new Set<number>(), new Set<number>()];
  for (const flow of graph.flows) {
    if (flow.from === flow.to) continue;
    if (!entered.has(flow.to) || !left.has(flow.from)) kept.add(flow);
    entered.add(flow.to);
    left.add(flow.from);
  }
  return { ...graph, flows: graph.flows.filter((flow) => kept.has(flow)) };
}

function shareOf(most: number, count: number): number {
  return count <= most ? 1 : Math.floor((most / count) * 100) / 100;
}
