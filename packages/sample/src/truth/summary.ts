/** Lengths of time summed up. Units: milliseconds. Shape: the median and the 90th percentile are null, like the mean, where there is none. */
export interface TimeSummary {
  readonly count: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly meanMs: number | null;
}

/**
 * Sums up lengths of time.
 * @source R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", American Statistician 50 (1996), definition 7.
 */
export function summariseTimes(times: readonly number[]): TimeSummary {
  const sorted = Float64Array.from(times).sort();
  const sum = sorted.reduce((total, time) => total + time, 0);
  return {
    count: sorted.length,
    medianMs: quantile(sorted, 0.5),
    p90Ms: quantile(sorted, 0.9),
    meanMs: sorted.length === 0 ? null : sum / sorted.length,
  };
}

function quantile(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/** Deals and how they ended. */
export interface OutcomeCounts {
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Won of won and lost, 0–1; null where neither is. */
  readonly winRate: number | null;
}

/** Counts outcomes. */
export class OutcomeTally {
  #won = 0;
  #lost = 0;
  #open = 0;

  add(outcome: "won" | "lost" | "stalled" | null): void {
    if (outcome === "won") this.#won++;
    else if (outcome === "lost") this.#lost++;
    else this.#open++;
  }

  counts(): OutcomeCounts {
    const closed = this.#won + this.#lost;
    return {
      deals: closed + this.#open,
      won: this.#won,
      lost: this.#lost,
      open: this.#open,
      winRate: closed === 0 ? null : this.#won / closed,
    };
  }
}
