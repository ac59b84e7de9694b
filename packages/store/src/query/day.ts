import { DAY_MS } from "@fairlead/base";

/** A calendar day. Shape: YYYY-MM-DD, of the years 1 to 9999. */
export type Day = string;

const DAY = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/u;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a value is a calendar day that exists. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !DAY.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
}

/** Whether a name is one of a time zone. Edges: a bare offset is none: databases and clocks disagree on its sign. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day a moment is in, as the clocks of a time zone show. Units: epoch milliseconds. */
export function dayOf(at: number, timeZone: string): Day {
  return new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);
}

/** A day some days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  const [first, last] = [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31T00:00:00Z")];
  return new Date(Math.min(Math.max(at, first), last)).toISOString().slice(0, 10);
}

/** The moment a day begins in a time zone. Units: epoch milliseconds. Edges: a midnight that clocks pass over is the moment they do. */
export function startOfDay(day: Day, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, timeZone);
  const settled = midnight - offsetAt(guess, timeZone);
  // where clocks go forward at midnight neither shows it: the later one is the first moment of the day
  return dayOf(settled, timeZone) === day ? settled : Math.max(guess, settled);
}

function offsetAt(at: number, timeZone: string): number {
  return wallClock(at, timeZone) - at;
}

/** What clocks show, as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(at);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = new Date(0);
  wall.setUTCFullYear(read("year"), read("month") - 1, read("day"));
  wall.setUTCHours(read("hour"), read("minute"), read("second"));
  return wall.getTime() + (((at % 1000) + 1000) % 1000);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      calendar: "gregory",
      numberingSystem: "latn",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
