export { kaplanMeier, survivalAt, survivalQuantile, type SurvivalCurve, type SurvivalTimes } from "./kaplan-meier.ts";
export { quantile, quantileOfSorted, quantilesInPlace } from "./quantile.ts";
export { selectInPlace } from "./select.ts";
export { summarise, type Summary } from "./summary.ts";
export { wilsonInterval, type RateInterval } from "./wilson-interval.ts";
