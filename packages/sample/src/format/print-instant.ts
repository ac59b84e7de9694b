import { utcDate } from "../calendar/utc-date.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-03-04 10:22`, UTC. */
export function printMinute(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}

/** `2026-03-04 10:22:31`, UTC. */
export function printSecond(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}

/** `2026-03-04T10:22:31.000Z`. */
export function printIso(at: number): string {
  return new Date(at).toISOString();
}

/** `3/4/2026`: month first, as in the United States. */
export function printAmericanDay(at: number): string {
  const { year, month, day } = utcDate(at);
  return `${month}/${day}/${year}`;
}

/** `3/4/2026, 10:22 AM`. */
export function printAmericanMinute(at: number): string {
  const { hour, minute } = utcDate(at);
  return `${printAmericanDay(at)}, ${((hour + 11) % 12) + 1}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
}
