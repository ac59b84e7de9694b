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

const ORDERS: readonly DateOrder[] = ["ymd", "dmy", "mdy"];
/** Below this share of readable values a column is not one of times; a header that speaks of time makes up for more. */
const LEAST_SHARE = 0.8;
const LEAST_SHARE_NAMED = 0.5;

/**
 * The format of the times of a column, on a sample of its distinct values; null if they are not times.
 * Edges: plain numbers are times only if the header says so (`isNamedTime`), and they fall between 1990 and 2100 or are dates like 20240305.
 */
export function detectTime(values: readonly string[], isNamedTime: boolean): DetectedTime | null {
  if (values.length === 0) return null;
  if (values.every((value) => /^\d+(?:[.,]\d+)?$/u.test(value))) {
    if (!isNamedTime) return null;
    if (!values.every((value) => /^(?:19|20|21)\d{6}$/u.test(value))) return detectNumericTime(values);
  }
  const shares = ORDERS.map((order) => ({ order, share: readableShare(values, { kind: "calendar", order }) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < (isNamedTime ? LEAST_SHARE_NAMED : LEAST_SHARE)) return null;
  const format: TimeFormat = { kind: "calendar", order: best.order };
  const rivals = shares.filter(({ order, share }) => order !== best.order && share === best.share);
  return {
    format,
    share: best.share,
    isAmbiguous: rivals.some(({ order }) => differ(values, format, { kind: "calendar", order })),
    isDayOnly: isDayOnly(values, format),
  };
}

function detectNumericTime(values: readonly string[]): DetectedTime | null {
  const numbers = values.map((value) => Number(value.replace(",", ".")));
  const within = (low: number, high: number): boolean => numbers.every((value) => value >= low && value < high);
  const kind = within(631_152_000, 4_102_444_800)
    ? "epoch-seconds"
    : within(631_152_000_000, 4_102_444_800_000)
      ? "epoch-milliseconds"
      : within(32_874, 73_050)
        ? "excel-serial"
        : null;
  if (kind === null) return null;
  const format: TimeFormat = { kind };
  return { format, share: 1, isAmbiguous: false, isDayOnly: isDayOnly(values, format) };
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
