import type { Issue } from "@fairlead/base";
import {
  caseDurationMs,
  findVariants,
  precisionCounts,
  selectAll,
  timeSpan,
  type EventLog,
  type Selection,
  type VariantTable,
} from "@fairlead/log";
import { summariseDurations, type DirectlyFollowsGraph, type DurationSummary, type StageGraph } from "@fairlead/mine";
import { REPORT_VERSION, type ReportColumn, type ReportData, type ReportVariant } from "./report-data.ts";

/** What a report is made from. `madeAt` is the instant to print as its date, epoch milliseconds. */
export interface ReportSource {
  readonly log: EventLog;
  /** Of the whole log. */
  readonly graph: DirectlyFollowsGraph;
  /** Null for a log that is not a sales history. */
  readonly stages: StageGraph | null;
  readonly issues: readonly Issue[];
  readonly mapping: readonly ReportColumn[];
  readonly format: string | null;
  readonly fileName: string;
  readonly madeAt: number;
}

const MOST_ACTIVITIES = 300;
const MOST_EDGES = 1500;
const MOST_VARIANTS = 200;
/** Steps of all variants together, so that a few endless cases do not fill the file. */
const MOST_VARIANT_STEPS = 40_000;
const LONGEST_NAME = 300;

/**
 * The data of a report: everything it shows, small enough to travel in one file.
 * Shape: of a very large graph only the most frequent activities and the paths among them, of variants the most frequent; the `Kept`
 * entries say how many there were.
 * Cost: linear in events.
 */
export function reportDataOf(source: ReportSource): ReportData {
  const { log, stages } = source;
  const all = selectAll(log);
  const span = timeSpan(log);
  const table = findVariants(all);
  const graph = trimmedGraph(source.graph);
  const variants = frequentVariants(table);
  const trimmedStages = stages === null ? null : namedStages(stages);
  return {
    version: REPORT_VERSION,
    noun: log.meaning === "stage" || stages !== null ? "deals" : "cases",
    meaning: log.meaning,
    fileName: source.fileName,
    system: log.source.system,
    format: source.format,
    madeAt: source.madeAt,
    caseCount: log.caseCount,
    eventCount: log.eventCount,
    activityCount: source.graph.activities.length,
    actorCount: log.actors.size,
    firstAt: span?.firstAt ?? null,
    lastAt: span?.lastAt ?? null,
    observedUntilAt: Number.isNaN(log.observedUntilAt) ? null : log.observedUntilAt,
    precision: precisionCounts(log),
    names: namesOf(log, { graph, variants, stages: trimmedStages }),
    graph,
    graphActivities: { kept: graph.activities.length, of: source.graph.activities.length },
    graphEdges: { kept: graph.edges.length, of: source.graph.edges.length },
    stages: trimmedStages,
    caseTime: caseTime(all),
    variants,
    variantKept: { kept: variants.length, of: table.variants.length },
    issues: source.issues,
    mapping: source.mapping,
  };
}

function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

function trimmedGraph(graph: DirectlyFollowsGraph): DirectlyFollowsGraph {
  const activities = graph.activities
    .slice(0, MOST_ACTIVITIES)
    .map((activity) => ({ ...activity, name: shortName(activity.name) }));
  const ids = new Set(activities.map(({ id }) => id));
  const edges = graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)).slice(0, MOST_EDGES);
  return { ...graph, activities, edges };
}

function namedStages(graph: StageGraph): StageGraph {
  return {
    ...graph,
    stages: graph.stages.map((stage) => ({ ...stage, name: shortName(stage.name) })),
    outcomes: graph.outcomes.map((outcome) => ({ ...outcome, name: shortName(outcome.name) })),
  };
}

function frequentVariants({ variants }: VariantTable): ReportVariant[] {
  const kept: ReportVariant[] = [];
  let steps = 0;
  for (const { activities, caseCount } of variants.slice(0, MOST_VARIANTS)) {
    steps += activities.length;
    if (steps > MOST_VARIANT_STEPS) break;
    kept.push({ activities: [...activities], caseCount });
  }
  return kept;
}

interface Named {
  readonly graph: DirectlyFollowsGraph;
  readonly variants: readonly ReportVariant[];
  readonly stages: StageGraph | null;
}

/** The names of all activities that the report speaks of. */
function namesOf(log: EventLog, { graph, variants, stages }: Named): Record<number, string> {
  const ids = new Set<number>(graph.activities.map(({ id }) => id));
  for (const { activities } of variants) for (const id of activities) ids.add(id);
  for (const { activity } of [...(stages?.stages ?? []), ...(stages?.outcomes ?? [])]) ids.add(activity);
  return Object.fromEntries([...ids].sort((a, b) => a - b).map((id) => [id, shortName(log.activities.at(id))]));
}

/** How long the cases take in which at least two times are known; one time alone says nothing. */
function caseTime(all: Selection): DurationSummary | null {
  const durations: number[] = [];
  for (let index = 0; index < all.cases.length; index++) {
    const known = all.log.at.subarray(all.starts[index], all.ends[index]).filter((at) => !Number.isNaN(at));
    if (known.length > 1) durations.push(caseDurationMs(all, index)!);
  }
  return summariseDurations(Float64Array.from(durations));
}
