import { DAY_MS, FairleadError, MINUTE_MS } from "@fairlead/base";

/** When something is to be done again and again: every so many minutes, counted from the epoch, or daily at a time of day in a zone. */
export type Recurrence =
  | { readonly everyMinutes: number }
  | {
      /** "HH:MM". */
      readonly dailyAt: string;
      /** An IANA name, such as "Europe/Warsaw". */
      readonly timeZone: string;
    };

/**
 * The first slot of a recurrence after an instant. Units: epoch milliseconds.
 * Edges: a time of day that a change of clocks leaves out is as much later as the clocks went forward; of one that comes twice the first counts.
 * @throws {FairleadError} `recurrence-malformed`.
 */
export function slotAfter(recurrence: Recurrence, at: number): number {
  if ("everyMinutes" in recurrence) {
    const stepMs = stepOf(recurrence.everyMinutes);
    return (Math.floor(at / stepMs) + 1) * stepMs;
  }
  return dailySlots(recurrence, at).find((slot) => slot > at)!;
}

/** The last slot of a recurrence at or before an instant. Edges and errors: as of `slotAfter`. */
export function slotAtOrBefore(recurrence: Recurrence, at: number): number {
  if ("everyMinutes" in recurrence) {
    const stepMs = stepOf(recurrence.everyMinutes);
    return Math.floor(at / stepMs) * stepMs;
  }
  return dailySlots(recurrence, at).findLast((slot) => slot <= at)!;
}

function stepOf(everyMinutes: number): number {
  if (!(Number.isSafeInteger(everyMinutes) && everyMinutes > 0)) throw new FairleadError("recurrence-malformed");
  return everyMinutes * MINUTE_MS;
}

/** The slots of the days around an instant, in order. */
function dailySlots({ dailyAt, timeZone }: Extract<Recurrence, { readonly dailyAt: string }>, at: number): number[] {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(dailyAt) ?? [];
  if (hours === undefined) throw new FairleadError("recurrence-malformed");
  const timeMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const wall = wallClockOf(timeZone);
  const today = Math.floor(wall(at) / DAY_MS) * DAY_MS;
  return [-1, 0, 1].map((days) => instantOf(today + days * DAY_MS + timeMs, wall));
}

/** What clocks in a zone show at an instant, written as if it were UTC. */
type WallClock = (at: number) => number;

/** The instant at which clocks show a time: the first of two, or, of none, the one that far behind the gap. */
function instantOf(shown: number, wall: WallClock): number {
  const offsetBefore = wall(shown - DAY_MS) - (shown - DAY_MS);
  const offsetAfter = wall(shown + DAY_MS) - (shown + DAY_MS);
  const candidates = [shown - offsetBefore, shown - offsetAfter].filter((at) => wall(at) === shown);
  return candidates.length === 0 ? shown - offsetBefore : Math.min(...candidates);
}

function wallClockOf(timeZone: string): WallClock {
  const format = formatOf(timeZone);
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year, month, day, hour, minute, second } = parts;
    return Date.UTC(year!, month! - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (cause) {
    throw new FairleadError("recurrence-malformed", { timeZone }, { cause });
  }
}
