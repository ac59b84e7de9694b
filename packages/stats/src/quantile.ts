import { FairleadError } from "@fairlead/base";
import { selectInPlace } from "./select.ts";

/**
 * The quantile of values that ascend, linear-interpolated between the two nearest ranks (type 7).
 * Edges: NaN of no values.
 * @throws {FairleadError} `probability-out-of-range` when the probability is not within 0–1.
 * @source R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 7.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const rank = rankOf(probability, sorted.length);
  const below = Math.floor(rank);
  return interpolate(sorted[below] ?? NaN, sorted[below + 1], rank - below);
}

/**
 * Quantiles (type 7) of values in any order, by selection instead of sorting.
 * Shape: one result for each probability; the probabilities must ascend. Reorders `values`.
 * Edges: NaN of no values; no value may be NaN. Cost: linear on average for each probability.
 * @throws {FairleadError} `probability-out-of-range` when a probability is not within 0–1 or is below the one before it.
 */
export function quantilesInPlace(values: Float64Array, probabilities: readonly number[]): number[] {
  let settled = 0;
  return probabilities.map((probability) => {
    const rank = rankOf(probability, values.length);
    if (values.length === 0) return NaN;
    const below = Math.floor(rank);
    if (below + 1 < settled) throw new FairleadError("probability-out-of-range", { probability });
    if (below >= settled) {
      selectInPlace(values, below, settled);
      settled = below + 1;
    }
    return interpolate(values[below]!, rank > below ? leastFrom(values, below + 1) : undefined, rank - below);
  });
}

/** The quantile (type 7) of values in any order, which stay as they are. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantilesInPlace(Float64Array.from(values), [probability])[0]!;
}

/** The place of a quantile among values counted from 0, with its fraction. */
function rankOf(probability: number, count: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new FairleadError("probability-out-of-range", { probability });
  return probability * Math.max(0, count - 1);
}

function interpolate(below: number, above: number | undefined, fraction: number): number {
  return above === undefined || fraction === 0 ? below : below + fraction * (above - below);
}

function leastFrom(values: Float64Array, from: number): number {
  let least = values[from]!;
  for (let index = from + 1; index < values.length; index++) if (values[index]! < least) least = values[index]!;
  return least;
}
