import { epochDays, fullYear } from "./calendar.ts";
import { monthOfName } from "./month-names.ts";
import type { TextScanner } from "./text-scanner.ts";

/** Which number of a date is the year, month, and day. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** - / . and the signs for year and month. */
const SEPARATORS: ReadonlySet<number> = new Set([45, 47, 46, 0x5e74, 0x6708]);
const DAY_SIGN: ReadonlySet<number> = new Set([0x65e5]);

/**
 * Takes the date a text begins with, as epoch days; NaN if it begins with none.
 * Edges: a year of four digits in front, eight digits in a row, and month names settle the order whatever it should be.
 */
export function scanDate(scanner: TextScanner, order: DateOrder): number {
  const digits = scanner.digits(8);
  const first = scanner.number;
  if (digits === 8) return epochDays(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100);
  const isNumeric = digits > 0 && digits <= 4 && scanner.takeOne(SEPARATORS);
  if (!isNumeric || scanner.digits(2) === 0) return scanNamedDate(scanner);
  const second = scanner.number;
  if (!scanner.takeOne(SEPARATORS)) return NaN;
  const thirdDigits = scanner.digits(4);
  const third = scanner.number;
  scanner.takeOne(DAY_SIGN);
  if (digits === 4 || order === "ymd") {
    return isDayLength(thirdDigits) ? epochDays(fullYear(first, digits), second, third) : NaN;
  }
  if (digits > 2 || (thirdDigits !== 2 && thirdDigits !== 4)) return NaN;
  const year = fullYear(third, thirdDigits);
  return order === "dmy" ? epochDays(year, second, first) : epochDays(year, first, second);
}

function isDayLength(digits: number): boolean {
  return digits === 1 || digits === 2;
}

const DAY_MONTH_YEAR = /(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s\-.]+(\p{L}+)\.?[\s\-,]+(\d{4}|\d{2})(?:\s*r\.?)?(?![\d:])/uy;
const MONTH_DAY_YEAR = /(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})/uy;
const YEAR_MONTH_DAY = /(\d{4})[\s-]+(\p{L}+)\.?[\s-]+(\d{1,2})/uy;

/** "15 Apr, 2021", "Apr 15, 2021", "5 marca 2024 r.", "Tue, 05 Mar 2024". */
function scanNamedDate(scanner: TextScanner): number {
  scanner.position = 0;
  const dayFirst = scanner.takePattern(DAY_MONTH_YEAR);
  if (dayFirst !== null) return namedDays(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = scanner.takePattern(MONTH_DAY_YEAR);
  if (monthFirst !== null) return namedDays(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const yearFirst = scanner.takePattern(YEAR_MONTH_DAY);
  return yearFirst === null ? NaN : namedDays(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
}

function namedDays(year: string, month: string, day: string): number {
  return epochDays(fullYear(Number(year), year.length), monthOfName(month), Number(day));
}
