import { compareText } from "@fairlead/base";
import { selectedEventCount, type Selection } from "@fairlead/log";
import { countDirectlyFollows, type DirectlyFollowsCounts } from "./directly-follows-counts.ts";
import type { DurationSummary } from "./duration-summary.ts";
import { measureEdges, type EdgeMeasures } from "./edge-measures.ts";
import { selectedColumns } from "./selected-columns.ts";

/** An activity of the graph. `untilNext` is the time from an event of it to the next event of its case; null when none is known. */
export interface GraphActivity {
  readonly id: number;
  readonly name: string;
  readonly eventCount: number;
  /** Cases in which it occurs. */
  readonly caseCount: number;
  /** Cases that begin, and cases that end, with it. */
  readonly startCount: number;
  readonly endCount: number;
  readonly untilNext: DurationSummary | null;
}

/** One activity directly followed by another. */
export interface GraphEdge {
  /** Activity ids. */
  readonly from: number;
  readonly to: number;
  /** How often it happened. */
  readonly eventCount: number;
  /** Cases in which it happened at least once. */
  readonly caseCount: number;
  /** Null when no time between the two is known. */
  readonly duration: DurationSummary | null;
}

/**
 * The directly-follows graph of a log.
 * Shape: activities by events, then name; edges by events, then the names of from and to. Activity ids are those of the log's dictionary.
 */
export interface DirectlyFollowsGraph {
  readonly caseCount: number;
  readonly eventCount: number;
  readonly activities: readonly GraphActivity[];
  readonly edges: readonly GraphEdge[];
}

/**
 * The directly-follows graph of a selection: what happens, what comes next, how often, and how long it takes.
 * Edges: a case without events counts in `caseCount` only; activities of the log that the selection does not touch are left out.
 * Cost: linear in events on average, plus sorting the activities and edges found.
 * @source W. M. P. van der Aalst, "A practitioner's guide to process mining: limitations of the directly-follows graph", Procedia CS 164 (2019).
 */
export function discoverDirectlyFollowsGraph(selection: Selection): DirectlyFollowsGraph {
  const counts = countDirectlyFollows(selection);
  const measures = measureEdges(selectedColumns(selection), counts);
  const { names } = selection.log.activities;
  const rankOf = ranksOfNames(names);
  return {
    caseCount: selection.cases.length,
    eventCount: selectedEventCount(selection),
    activities: graphActivities(counts, measures, names).sort(
      (a, b) => b.eventCount - a.eventCount || rankOf[a.id]! - rankOf[b.id]!,
    ),
    edges: graphEdges(counts, measures).sort(
      (a, b) => b.eventCount - a.eventCount || rankOf[a.from]! - rankOf[b.from]! || rankOf[a.to]! - rankOf[b.to]!,
    ),
  };
}

/** The place of each name, by id, among all names in code-unit order. */
function ranksOfNames(names: readonly string[]): Uint32Array {
  const ids = names.map((_, id) => id).sort((a, b) => compareText(names[a]!, names[b]!));
  const rankOf = new Uint32Array(names.length);
  ids.forEach((id, rank) => (rankOf[id] = rank));
  return rankOf;
}

function graphActivities(
  counts: DirectlyFollowsCounts,
  measures: EdgeMeasures,
  names: readonly string[],
): GraphActivity[] {
  // every event but the last of its case has one that follows it
  const eventCounts = counts.endCounts.slice();
  counts.from.forEach((from, edge) => (eventCounts[from]! += counts.eventCounts[edge]!));
  const activities: GraphActivity[] = [];
  for (let id = 0; id < names.length; id++) {
    if (eventCounts[id] === 0) continue;
    activities.push({
      id,
      name: names[id]!,
      eventCount: eventCounts[id]!,
      caseCount: measures.activityCaseCounts[id]!,
      startCount: counts.startCounts[id]!,
      endCount: counts.endCounts[id]!,
      untilNext: measures.activityDurations[id]!,
    });
  }
  return activities;
}

function graphEdges(counts: DirectlyFollowsCounts, measures: EdgeMeasures): GraphEdge[] {
  return Array.from(counts.from, (from, edge) => ({
    from,
    to: counts.to[edge]!,
    eventCount: counts.eventCounts[edge]!,
    caseCount: measures.edgeCaseCounts[edge]!,
    duration: measures.edgeDurations[edge]!,
  }));
}
