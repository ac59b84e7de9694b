import { DAY_MS } from "@fairlead/base";

/** A calendar date and time of day in UTC. Shape: `month` 1–12, `weekday` 0 (Monday) to 6 (Sunday). */
export interface UtcDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** The UTC date of an instant. */
export function utcDate(at: number): UtcDate {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: (date.getUTCDay() + 6) % 7,
  };
}

/** Midnight UTC at the start of the day of an instant. */
export function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

/** The first instant of the calendar quarter, counted `offset` quarters from that of an instant. */
export function startOfQuarter(at: number, offset = 0): number {
  const { year, month } = utcDate(at);
  return Date.UTC(year, Math.floor((month - 1) / 3) * 3 + 3 * offset, 1);
}

/** `2026-03-04`, in UTC. */
export function printDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `2026-03`, in UTC. */
export function printMonth(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
