import { InstantReader, type TimeFormat } from "./instant.ts";
import type { DateOrder } from "./scan-date.ts";

/** The format of a column's times, and how sure it is. */
export interface DetectedTime {
  readonly format: TimeFormat;
  /** Share of the values that are times of this format, 0–1. */
  readonly share: number;
  /** Whether day and month could as well be the other way round. */
  readonly isAmbiguous: boolean;
  /** Whether every time is midnight, so that the day is all that is known. */
  readonly isDayOnly: boolean;
}

/** What is known of a column besides its values. */
export interface TimeHints {
  /** Whether the header speaks of time. */
  readonly isNamed: boolean;
  /** Whether the column was told to hold times: then one that can be read is enough. */
  readonly isTold?: boolean;
  /** The order of day and month that was told. */
  readonly order?: DateOrder | null;
}

/** Below this share of readable values a column is not one of times; a header that speaks of time makes up for more. */
const LEAST_SHARE = 0.8;
const LEAST_SHARE_NAMED = 0.5;

const CALENDARS: readonly TimeFormat[] = (["ymd", "dmy", "mdy"] as const).map((order) => ({ kind: "calendar", order }));

/** Numbers from the first to below the second are times of the kind: 1990 to 2100. */
const NUMBER_RANGES = [
  ["epoch-seconds", 631_152_000, 4_102_444_800],
  ["epoch-milliseconds", 631_152_000e3, 4_102_444_800e3],
  ["epoch-microseconds", 631_152_000e6, 4_102_444_800e6],
  ["epoch-nanoseconds", 631_152_000e9, 4_102_444_800e9],
  ["excel-serial", 32_874, 73_050],
] as const satisfies readonly (readonly [TimeFormat["kind"], number, number])[];

/**
 * The format of the times of a column, on a sample of its distinct values; null if they are not times.
 * Edges: plain numbers are times only if the header says so, and they fall between 1990 and 2100 or are dates like 20240305.
 */
export function detectTime(values: readonly string[], hints: TimeHints): DetectedTime | null {
  const { isNamed, isTold = false, order = null } = hints;
  if (values.length === 0 || (!isNamed && !isTold && values.every((value) => DIGITS.test(value)))) return null;
  const calendars = CALENDARS.map((format) => ({ format, share: readableShare(values, format) }));
  const told = calendars.find(({ format, share }) => isOfOrder(format, order) && share >= LEAST_SHARE);
  const found = [...calendars, ...(isNamed || isTold ? numericShares(values) : [])];
  const best = told ?? found.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share === 0 || (!isTold && best.share < (isNamed ? LEAST_SHARE_NAMED : LEAST_SHARE))) return null;
  const rivals = calendars.filter(({ format, share }) => format !== best.format && share === best.share);
  return {
    ...best,
    isAmbiguous: told === undefined && rivals.some(({ format }) => differ(values, best.format, format)),
    isDayOnly: isDayOnly(values, best.format),
  };
}

const DIGITS = /^\d+(?:[.,]\d+)?$/u;

function isOfOrder(format: TimeFormat, order: DateOrder | null): boolean {
  return format.kind === "calendar" && format.order === order;
}

function numericShares(values: readonly string[]): { readonly format: TimeFormat; readonly share: number }[] {
  const numbers = values.map((value) => (DIGITS.test(value) ? Number(value.replace(",", ".")) : NaN));
  return NUMBER_RANGES.map(([kind, low, high]) => {
    const within = numbers.filter((value) => value >= low && value < high).length;
    return { format: { kind }, share: within / values.length };
  });
}

function readableShare(values: readonly string[], format: TimeFormat): number {
  const reader = new InstantReader(format);
  let readable = 0;
  for (const value of values) if (!Number.isNaN(reader.read(value))) readable++;
  return readable / values.length;
}

/** Whether two formats read any value differently; texts with month names or ISO dates read the same in all orders. */
function differ(values: readonly string[], a: TimeFormat, b: TimeFormat): boolean {
  const readerA = new InstantReader(a);
  const readerB = new InstantReader(b);
  return values.some((value) => {
    const instant = readerA.read(value);
    return !Number.isNaN(instant) && instant !== readerB.read(value);
  });
}

function isDayOnly(values: readonly string[], format: TimeFormat): boolean {
  const reader = new InstantReader(format);
  return values.every((value) => {
    const instant = reader.read(value);
    return Number.isNaN(instant) || reader.isDay || instant % 86_400_000 === 0;
  });
}
