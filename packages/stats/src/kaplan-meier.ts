import { FairleadError } from "@fairlead/base";

/** Times until something ended: those that did end, and those still running when last seen (right-censored). In any order, none NaN. */
export interface SurvivalTimes {
  readonly ended: ArrayLike<number>;
  readonly censored: ArrayLike<number>;
}

/** A step of a survival curve. */
export interface SurvivalStep {
  readonly time: number;
  /** How many had neither ended nor been lost from sight just before this time. */
  readonly atRisk: number;
  readonly ended: number;
  /** The estimated share that lasts longer than this time, 0–1. */
  readonly survival: number;
}

/** A survival curve. Shape: one step for each distinct time at which something ended, ascending; `lastTime` is the last time seen, ended or censored, NaN of none. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
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
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let lost = 0;
  let index = 0;
  while (index < ends.length) {
    const time = ends[index]!;
    let next = index + 1;
    while (next < ends.length && ends[next] === time) next++;
    while (lost < losses.length && losses[lost]! < time) lost++;
    const atRisk = ends.length - index + losses.length - lost;
    survival *= 1 - (next - index) / atRisk;
    steps.push({ time, atRisk, ended: next - index, survival });
    index = next;
  }
  const lastTime = Math.max(ends.at(-1) ?? -Infinity, losses.at(-1) ?? -Infinity);
  return { steps, lastTime: lastTime === -Infinity ? NaN : lastTime };
}

/** The share that lasts longer than a time. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  let survival = 1;
  for (const step of curve.steps) {
    if (step.time > time) break;
    survival = step.survival;
  }
  return survival;
}

/** Survivals this close count as equal: products of fractions seldom come out exact. */
const TOLERANCE = 1.5e-8;

/**
 * The time by which a share has ended; null where the curve does not fall that far.
 * Edges: where the curve runs level at exactly that share, the middle of the level stretch, as for a median of an even number of values.
 * @throws {FairleadError} `probability-out-of-range` when the share is not within 0–1.
 * @source T. M. Therneau, R package survival, `quantile.survfit`.
 */
export function survivalQuantile(curve: SurvivalCurve, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new FairleadError("probability-out-of-range", { probability: share });
  const index = curve.steps.findIndex((step) => step.survival <= 1 - share + TOLERANCE);
  const reached = curve.steps[index];
  if (reached === undefined) return null;
  if (reached.survival < 1 - share - TOLERANCE) return reached.time;
  return (reached.time + (curve.steps[index + 1]?.time ?? curve.lastTime)) / 2;
}
