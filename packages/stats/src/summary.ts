import { quantilesInPlace } from "./quantile.ts";

/** A set of values in four numbers, in the unit of the values. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly mean: number;
}

/**
 * Count, median, ninetieth percentile (both type 7), and mean; null of no values.
 * Shape: reorders `values`. Edges: no value may be NaN. Cost: linear on average.
 */
export function summarise(values: Float64Array): Summary | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  const [median, p90] = quantilesInPlace(values, [0.5, 0.9]);
  return { count: values.length, median: median!, p90: p90!, mean: sum / values.length };
}
