import { DAY_MS, SECOND_MS } from "@fairlead/base";
import { scanClock, type ClockReading } from "./scan-clock.ts";
import { scanDate, type DateOrder } from "./scan-date.ts";
import { TextScanner } from "./text-scanner.ts";

/** How the times of a column are written. */
export type TimeFormat =
  | { readonly kind: "calendar"; readonly order: DateOrder }
  | { readonly kind: "epoch-seconds" | keyof typeof PER_MS | "excel-serial" };

/** How many units of an epoch are a millisecond. */
const PER_MS = {
  "epoch-milliseconds": 1,
  "epoch-microseconds": 1e3,
  "epoch-nanoseconds": 1e6,
} as const;

/** 1899-12-30, day 0 of the serial dates of spreadsheets, in epoch days. */
const EXCEL_DAY_0 = -25_569;

/**
 * Reads the times of one column. Scans by hand, since `Date.parse` is slow, follows the host's time zone, and guesses.
 * Shape: after `read`, `isDay` tells whether the text named a day only, and `hasZone` whether it named its zone; a time without one is UTC.
 */
export class InstantReader {
  isDay = false;
  hasZone = false;
  readonly #format: TimeFormat;
  readonly #scanner = new TextScanner();
  readonly #clock: ClockReading = { ms: NaN, hasZone: false };

  constructor(format: TimeFormat) {
    this.#format = format;
  }

  /** Epoch milliseconds, NaN if the text is no time of this format. */
  read(text: string): number {
    const format = this.#format;
    return format.kind === "calendar" ? this.#readCalendar(text, format.order) : this.#readNumber(text, format.kind);
  }

  #readCalendar(text: string, order: DateOrder): number {
    const scanner = this.#scanner;
    scanner.begin(text);
    const dayMs = scanDate(scanner, order) * DAY_MS;
    this.isDay = scanner.isAtEnd;
    this.hasZone = false;
    if (this.isDay || Number.isNaN(dayMs)) return dayMs;
    scanClock(scanner, this.#clock);
    this.hasZone = this.#clock.hasZone;
    return dayMs + this.#clock.ms;
  }

  #readNumber(text: string, kind: Exclude<TimeFormat["kind"], "calendar">): number {
    const value = /^\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : NaN;
    const isSerial = kind === "excel-serial";
    this.isDay = isSerial && Number.isInteger(value);
    this.hasZone = !isSerial;
    if (kind === "epoch-seconds") return Math.round(value * SECOND_MS);
    if (kind !== "excel-serial") return Math.floor(value / PER_MS[kind]);
    return Math.round((value + EXCEL_DAY_0) * (DAY_MS / SECOND_MS)) * SECOND_MS;
  }
}
