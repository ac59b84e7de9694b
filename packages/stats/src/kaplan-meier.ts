import { FairleadError } from "@fairlead/base";

/** Times until something ended: those that did end, and those still running when last seen (right-censored). In any order, none NaN. */
export interface SurvivalTimes {
  readonly ended: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
}

/**
 * A survival curve as columns.
 * Shape: one entry for each distinct time at which something ended, ascending; `atRisk` is how many had neither ended nor been lost from sight
 * just before, `survival` the estimated share that lasts longer, 0–1. `lastTime` is the last time seen, ended or censored, NaN of none.
 */
export interface SurvivalCurve {
  readonly times: Float64Array;
  readonly atRisk: Uint32Array;
  readonly ended: Uint32Array;
  readonly survival: Float64Array;
  readonly lastTime: number;
}

/**
 * The Kaplan–Meier estimate of how long things last, when some have not ended yet.
 * Edges: at equal times an end comes before a censoring. Cost: n log n.
 * @source E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958).
 */
export function kaplanMeier({ ended, censored }: SurvivalTimes): SurvivalCurve {
  const ends = Float64Array.from(ended).sort();
  const losses = Float64Array.from(censored).sort();
  const times = new Float64Array(ends.length);
  const atRisk = new Uint32Array(ends.length);
  const endedThen = new Uint32Array(ends.length);
  const survival = new Float64Array(ends.length);
  let steps = 0;
  let lost = 0;
  for (let index = 0; index < ends.length; index += endedThen[steps++]!) {
    const time = ends[index]!;
    let next = index + 1;
    while (next < ends.length && ends[next] === time) next++;
    while (lost < losses.length && losses[lost]! < time) lost++;
    times[steps] = time;
    atRisk[steps] = ends.length - index + losses.length - lost;
    endedThen[steps] = next - index;
    survival[steps] = (steps === 0 ? 1 : survival[steps - 1]!) * (1 - (next - index) / atRisk[steps]!);
  }
  const lastTime = Math.max(ends.at(-1) ?? -Infinity, losses.at(-1) ?? -Infinity);
  return {
    times: times.slice(0, steps),
    atRisk: atRisk.slice(0, steps),
    ended: endedThen.slice(0, steps),
    survival: survival.slice(0, steps),
    lastTime: lastTime === -Infinity ? NaN : lastTime,
  };
}

/** The share that lasts longer than a time. Cost: O(log steps). */
export function survivalAt({ times, survival }: SurvivalCurve, time: number): number {
  const after = firstWhere(times.length, (step) => times[step]! > time);
  return after === 0 ? 1 : survival[after - 1]!;
}

/** Survivals this close count as equal: products of fractions seldom come out exact. */
const TOLERANCE = 1.5e-8;

/**
 * The time by which a share has ended; null where the curve does not fall that far.
 * Edges: where the curve runs level at exactly that share, the middle of the level stretch, as for a median of an even number of values.
 * Cost: O(log steps).
 * @throws {FairleadError} `probability-out-of-range` when the share is not within 0–1.
 * @source T. M. Therneau, R package survival, `quantile.survfit`.
 */
export function survivalQuantile({ times, survival, lastTime }: SurvivalCurve, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new FairleadError("probability-out-of-range", { probability: share });
  const reached = firstWhere(times.length, (step) => survival[step]! <= 1 - share + TOLERANCE);
  if (reached === times.length) return null;
  if (survival[reached]! < 1 - share - TOLERANCE) return times[reached]!;
  return (times[reached]! + (times[reached + 1] ?? lastTime)) / 2;
}

/** The first of 0 to `count` - 1 for which a test holds that, once it holds, holds for all later ones; `count` where it never does. */
function firstWhere(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
