import type { Random } from "@fairlead/base";
import { drawNormal } from "./normal.ts";

/** A gamma distribution by its shape and mean. Units: those of the mean. */
export interface Gamma {
  readonly kind: "gamma";
  readonly shape: number;
  readonly mean: number;
}

/**
 * A draw from a gamma distribution.
 * @source G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000); shapes below 1 by its section 6.
 */
export function drawGamma(random: Random, { shape, mean }: Gamma): number {
  const scale = mean / shape;
  if (shape >= 1) return scale * drawUnitGamma(random, shape);
  return scale * drawUnitGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
}

function drawUnitGamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
