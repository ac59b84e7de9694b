import { DAY_MS, HOUR_MS, type Random } from "@fairlead/base";
import { startOfDay, utcDate } from "./utc-date.ts";

/** Work is done on weekdays between these hours, UTC. */
export const WORKDAY: { readonly fromHour: number; readonly toHour: number } = { fromHour: 8, toHour: 18 };

/** Whether an instant falls on a weekday within working hours. */
export function isWorkingTime(at: number): boolean {
  const { weekday, hour } = utcDate(at);
  return weekday < 5 && hour >= WORKDAY.fromHour && hour < WORKDAY.toHour;
}

/** The instant itself if it is working time, else one drawn evenly from the working hours that come next; never earlier. */
export function toWorkingTime(at: number, random: Random): number {
  const share = random.next();
  if (isWorkingTime(at)) return at;
  let day = startOfDay(at);
  if (at - day >= WORKDAY.fromHour * HOUR_MS) day += DAY_MS;
  while (utcDate(day).weekday >= 5) day += DAY_MS;
  return day + Math.floor((WORKDAY.fromHour + share * (WORKDAY.toHour - WORKDAY.fromHour)) * 3600) * 1000;
}

/** The last working day that ends at or before an instant, as its midnight. */
export function lastWorkdayBefore(at: number): number {
  let day = startOfDay(at - 1);
  while (utcDate(day).weekday >= 5) day -= DAY_MS;
  return day;
}
