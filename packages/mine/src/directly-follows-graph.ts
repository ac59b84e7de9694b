/** How long something took. Units: milliseconds; quantiles linear-interpolated (type 7). Shape: `count` durations were known. */
export interface DurationSummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly meanMs: number;
}

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
