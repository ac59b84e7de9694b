import { FairleadError } from "@fairlead/base";

/** The range a rate lies in, 0–1. */
export interface RateInterval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile for a two-sided confidence of 95 %. */
const Z_95 = 1.959963984540054;

/**
 * The range in which the true rate behind `successes` of `trials` lies; holds for few trials and for rates near 0 and 1.
 * Units: `z` is the standard normal quantile of the confidence, by default that of 95 %. Edges: without trials anything is possible, 0–1.
 * @throws {FairleadError} `count-out-of-range` when there are more successes than trials or fewer than none.
 * @source E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  { z = Z_95 }: { readonly z?: number } = {},
): RateInterval {
  if (!(successes >= 0 && successes <= trials)) throw new FairleadError("count-out-of-range", { successes, trials });
  if (trials === 0) return { low: 0, high: 1 };
  const rate = successes / trials;
  const spread = z * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  const centre = rate + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
