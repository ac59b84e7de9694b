import type { Random } from "@fairlead/base";
import { drawNormal } from "./normal.ts";

/** A log-normal distribution by its median and the standard deviation of its logarithm. Units: those of the median. */
export interface LogNormal {
  readonly kind: "log-normal";
  readonly median: number;
  readonly sigma: number;
}

/**
 * A draw from a log-normal distribution.
 * @source J. Aitchison, J. A. C. Brown, "The Lognormal Distribution", Cambridge 1957: the exponential of a normal variable.
 */
export function drawLogNormal(random: Random, { median, sigma }: LogNormal): number {
  return median * Math.exp(sigma * drawNormal(random));
}
