import type { Season } from "../calendar/season.ts";
import type { Distribution } from "../distribution/distribution.ts";
import type { CauseModel, RegionModel } from "./industry.ts";

/** A log-normal distribution by median and spread of the logarithm: how long people take for things. */
export const around = (median: number, sigma: number): Distribution => ({ kind: "log-normal", median, sigma });

/** A week of office work: new deals mostly come on weekdays. */
const OFFICE_WEEK: readonly number[] = [1.12, 1.15, 1.08, 1.02, 0.83, 0.07, 0.05];

/** A day on which deals come mostly in office hours, with a few by form at night. */
export const OFFICE_DAY: readonly number[] = [
  0.1, 0.05, 0.05, 0.05, 0.05, 0.1, 0.3, 0.9, 2.2, 3, 3.2, 2.8, 1.7, 2.3, 2.9, 2.7, 2.1, 1.3, 0.6, 0.4, 0.4, 0.3, 0.2,
  0.15,
];

/** A business-to-business year: quarters end strong, August and late December are quiet. */
export const BUSINESS_YEAR: Season = {
  growthPerYear: 0.35,
  months: [1.06, 1.02, 1.15, 0.98, 1, 1.08, 0.86, 0.72, 1.16, 1.1, 1.06, 0.7],
  weekdays: OFFICE_WEEK,
  hours: OFFICE_DAY,
};

/** Four regions with their currencies; the rates are round figures for sample data, not quotations. */
export const REGIONS: readonly RegionModel[] = [
  { name: "DACH", share: 0.34, oddsFactor: 1, delayFactor: 1, currency: "EUR", perBaseUnit: 1 },
  { name: "Poland", share: 0.24, oddsFactor: 1.1, delayFactor: 0.95, currency: "PLN", perBaseUnit: 4.25 },
  { name: "North America", share: 0.27, oddsFactor: 0.95, delayFactor: 0.9, currency: "USD", perBaseUnit: 1.1 },
  { name: "China", share: 0.15, oddsFactor: 0.9, delayFactor: 1.1, currency: "CNY", perBaseUnit: 7.8 },
];

/** Two attributes that cause nothing: one even among all deals, one that only goes with the channel a deal came by. */
export function irrelevantCauses(decoy: { readonly name: string; readonly channel: string }): CauseModel[] {
  return [
    { kind: "label", name: "Campaign wave", values: ["A", "B", "C", "D"], oddsFactor: 1 },
    {
      kind: "flag",
      name: decoy.name,
      share: { rate: 0.12, exceptions: [{ among: { channel: decoy.channel }, rate: 0.55 }] },
      oddsFactor: 1,
    },
  ];
}
