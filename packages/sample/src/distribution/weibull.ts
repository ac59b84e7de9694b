import type { Random } from "@fairlead/base";

/** A Weibull distribution by its shape and scale. Units: those of the scale. */
export interface Weibull {
  readonly kind: "weibull";
  readonly shape: number;
  readonly scale: number;
}

/**
 * A draw from a Weibull distribution.
 * @source L. Devroye, "Non-Uniform Random Variate Generation", Springer 1986, chapter II.2: inversion of the distribution function.
 */
export function drawWeibull(random: Random, { shape, scale }: Weibull): number {
  return scale * (-Math.log(1 - random.next())) ** (1 / shape);
}
