import { simplifyGraph } from "@fairlead/mine";
import type { ReportData } from "../report-data.ts";

/** Which picture is looked at: stages, where the log has them, or every activity. */
export type PictureView = "stages" | "activities";

/** How much of a graph is drawn, as shares of 0–1; a picture of stages always has all of them. */
export interface DetailLevel {
  readonly activityShare: number;
  readonly pathShare: number;
}

/** More than this on one picture is a tangle to most readers. */
const LEGIBLE_ACTIVITIES = 14;
const LEGIBLE_PATHS = 26;

/** The detail at which a report's picture can still be read at a glance. */
export function legibleDetail(data: ReportData, view: PictureView): DetailLevel {
  if (view === "stages") return { activityShare: 1, pathShare: shareOf(LEGIBLE_PATHS, data.stages?.flows.length ?? 0) };
  const activityShare = shareOf(LEGIBLE_ACTIVITIES, data.graph.activities.length);
  const among = simplifyGraph(data.graph, { activityShare, pathShare: 1 }).edges.length;
  return { activityShare, pathShare: shareOf(LEGIBLE_PATHS, among) };
}

function shareOf(most: number, count: number): number {
  return count <= most ? 1 : Math.floor((most / count) * 100) / 100;
}
