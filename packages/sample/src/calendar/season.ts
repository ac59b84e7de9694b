import { DAY_MS } from "@fairlead/base";
import { utcDate } from "./utc-date.ts";

/**
 * How the rate of new deals moves.
 * Shape: `months` holds twelve factors from January, `weekdays` seven from Monday, `hours` twenty-four; only their proportions matter.
 * `growthPerYear` 0.3 means 1.3 times as many a year later, growing steadily.
 */
export interface Season {
  readonly growthPerYear: number;
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly hours: readonly number[];
}

/** The relative rate of new deals on the day that starts at an instant, against 1 for a day of factor 1 at the origin. */
export function rateOfDay(season: Season, dayAt: number, originAt: number): number {
  const { month, weekday } = utcDate(dayAt);
  const years = (dayAt - originAt) / (365.25 * DAY_MS);
  return (1 + season.growthPerYear) ** years * season.months[month - 1]! * season.weekdays[weekday]!;
}
