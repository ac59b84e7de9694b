import type { Random } from "@fairlead/base";
import { drawGamma, type Gamma } from "./gamma.ts";
import { drawLogNormal, type LogNormal } from "./log-normal.ts";
import { drawWeibull, type Weibull } from "./weibull.ts";

/** A distribution of positive amounts: days, minutes, or money, as its holder says. */
export type Distribution = LogNormal | Gamma | Weibull;

/** A draw from a distribution. */
export function drawFrom(random: Random, distribution: Distribution): number {
  switch (distribution.kind) {
    case "log-normal":
      return drawLogNormal(random, distribution);
    case "gamma":
      return drawGamma(random, distribution);
    case "weibull":
      return drawWeibull(random, distribution);
  }
}
