import { summarise } from "@fairlead/stats";

/** How long something took. Units: milliseconds; quantiles linear-interpolated (type 7). Shape: `count` durations were known. */
export interface DurationSummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly meanMs: number;
}

/** The summary of durations in milliseconds; null of none. Shape: reorders them. Edges: none may be NaN. Cost: linear on average. */
export function summariseDurations(durations: Float64Array): DurationSummary | null {
  const summary = summarise(durations);
  return summary === null
    ? null
    : { count: summary.count, medianMs: summary.median, p90Ms: summary.p90, meanMs: summary.mean };
}
