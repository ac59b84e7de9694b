import type { ReportData } from "../report-data.ts";
import type { PictureView } from "./detail-level.ts";
import { elementId } from "./element-id.ts";

/**
 * The elements of a picture that a variant runs through, by id.
 * Edges: between stages, other activities of the variant are passed over; empty for a variant the report does not carry.
 */
export function variantElements(data: ReportData, view: PictureView, index: number): Set<string> {
  const activities = data.variants[index]?.activities ?? [];
  return view === "stages" ? stageElements(data, activities) : activityElements(activities);
}

function activityElements(activities: readonly number[]): Set<string> {
  const [first, last] = [activities[0], activities.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  return new Set([
    "start",
    elementId({ kind: "begin", to: first }),
    ...activities.map((activity) => elementId({ kind: "activity", activity })),
    ...pathsAlong(activities),
    elementId({ kind: "finish", from: last }),
    "end",
  ]);
}

function stageElements({ stages }: ReportData, activities: readonly number[]): Set<string> {
  const known = new Set(stages?.stages.map(({ activity }) => activity));
  const outcomes = new Set(stages?.outcomes.map(({ activity }) => activity));
  const drawn = activities.filter((activity) => known.has(activity) || outcomes.has(activity));
  const nodes = drawn.map((activity) => elementId({ kind: outcomes.has(activity) ? "outcome" : "activity", activity }));
  return new Set([...nodes, ...pathsAlong(drawn)]);
}

function pathsAlong(activities: readonly number[]): string[] {
  return activities.slice(1).map((to, place) => elementId({ kind: "path", from: activities[place]!, to }));
}
