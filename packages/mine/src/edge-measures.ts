import { CaseCounter } from "./case-counter.ts";
import type { DirectlyFollowsCounts } from "./directly-follows-counts.ts";
import { summariseDurations, type DurationSummary } from "./duration-summary.ts";
import type { SelectedColumns } from "./selected-columns.ts";

/** Cases and durations by edge and by activity, for the counts they were measured with. */
export interface EdgeMeasures {
  readonly edgeCaseCounts: Uint32Array;
  readonly activityCaseCounts: Uint32Array;
  /** Null where no time between the two events is known. */
  readonly edgeDurations: readonly (DurationSummary | null)[];
  /** From an event of the activity to the next of its case. */
  readonly activityDurations: readonly (DurationSummary | null)[];
}

/**
 * Measures the edges of a selection in one pass over its events. An edge lasts from the event it leaves, or from the instant `since` has at the
 * place of that event, to the event it reaches.
 * Edges: a duration below zero, which day-precise times can give, counts as zero; unknown times give none.
 * Cost: linear on average; one number for each pair of events.
 */
export function measureEdges(
  columns: SelectedColumns,
  counts: DirectlyFollowsCounts,
  { since = columns.at }: { readonly since?: Float64Array } = {},
): EdgeMeasures {
  const walk = walkPairs(columns, counts, since);
  const known = closeGaps(walk);
  const edgeDurations: (DurationSummary | null)[] = [];
  for (let edge = 0; edge < counts.from.length; edge++) {
    edgeDurations.push(summariseDurations(walk.durations.subarray(known[edge], known[edge + 1])));
  }
  // edges ascend by where they start, so what leaves one activity lies side by side
  const activityDurations: (DurationSummary | null)[] = [];
  let edge = 0;
  for (let activity = 0; activity < counts.startCounts.length; activity++) {
    const first = edge;
    while (counts.from[edge] === activity) edge++;
    activityDurations.push(summariseDurations(walk.durations.subarray(known[first], known[edge])));
  }
  const { edgeCaseCounts, activityCaseCounts } = walk;
  return { edgeCaseCounts, activityCaseCounts, edgeDurations, activityDurations };
}

interface PairWalk {
  readonly edgeCaseCounts: Uint32Array;
  readonly activityCaseCounts: Uint32Array;
  /** Edge e has room from `offsets[e]` to `offsets[e + 1]` and filled it up to `filled[e]`. */
  readonly durations: Float64Array;
  readonly offsets: Uint32Array;
  readonly filled: Uint32Array;
}

function walkPairs(
  { starts, ends, activity, at }: SelectedColumns,
  counts: DirectlyFollowsCounts,
  since: Float64Array,
): PairWalk {
  const offsets = new Uint32Array(counts.from.length + 1);
  for (let edge = 0; edge < counts.from.length; edge++) offsets[edge + 1] = offsets[edge]! + counts.eventCounts[edge]!;
  const filled = offsets.slice();
  const durations = new Float64Array(offsets.at(-1)!);
  const edgeCases = new CaseCounter(counts.from.length);
  const activityCases = new CaseCounter(counts.startCounts.length);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    const end = ends[index]!;
    if (start < end) activityCases.note(activity[start]!, index);
    for (let place = start + 1; place < end; place++) {
      const edge = counts.edgeOf(activity[place - 1]!, activity[place]!);
      activityCases.note(activity[place]!, index);
      edgeCases.note(edge, index);
      const elapsed = at[place]! - since[place - 1]!;
      if (!Number.isNaN(elapsed)) durations[filled[edge]!++] = Math.max(0, elapsed);
    }
  }
  return { durations, offsets, filled, edgeCaseCounts: edgeCases.counts, activityCaseCounts: activityCases.counts };
}

/** Moves the known durations together; gives where those of each edge begin, and after the last where they end. */
function closeGaps({ durations, offsets, filled }: PairWalk): Uint32Array {
  const edgeCount = filled.length - 1;
  const known = new Uint32Array(edgeCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const start = known[edge]!;
    if (start < offsets[edge]!) durations.copyWithin(start, offsets[edge]!, filled[edge]);
    known[edge + 1] = start + filled[edge]! - offsets[edge]!;
  }
  return known;
}
