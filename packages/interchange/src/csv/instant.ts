import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@fairlead/base";
import { monthOfName } from "./month-names.ts";

/** Which number of a date is the year, month, and day. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** How the times of a column are written. */
export type TimeFormat =
  | { readonly kind: "calendar"; readonly order: DateOrder }
  | { readonly kind: "epoch-seconds" | "epoch-milliseconds" | "excel-serial" };

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

  constructor(format: TimeFormat) {
    this.#format = format;
  }

  /** Epoch milliseconds, NaN if the text is no time of this format. */
  read(text: string): number {
    const format = this.#format;
    this.isDay = false;
    this.hasZone = true;
    if (format.kind === "calendar") return this.#readCalendar(text, format.order);
    const value = readDecimal(text);
    if (format.kind === "epoch-milliseconds") return value;
    if (format.kind === "epoch-seconds") return Math.round(value * SECOND_MS);
    this.hasZone = false;
    this.isDay = Number.isInteger(value);
    return Math.round((value + EXCEL_DAY_0) * (DAY_MS / SECOND_MS)) * SECOND_MS;
  }

  #readCalendar(text: string, order: DateOrder): number {
    const days = scanDate(text, order);
    if (Number.isNaN(days)) return NaN;
    const position = scan.position;
    this.hasZone = false;
    this.isDay = position === text.length;
    if (this.isDay) return days * DAY_MS;
    const time = scanTime(text, position);
    this.hasZone = scan.hasZone;
    return days * DAY_MS + time;
  }
}

/** A plain number with an optional fraction; NaN for anything else. */
function readDecimal(text: string): number {
  return /^\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : NaN;
}

// what the scanning functions leave behind: where they stopped, and what they saw
const scan = { position: 0, hasZone: false };

/** The number of digits at a position, at most `most`; the number itself is `scanned`. */
let scanned = 0;
function scanDigits(text: string, start: number, most: number): number {
  let value = 0;
  let index = start;
  const end = Math.min(text.length, start + most);
  for (; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  scanned = value;
  return index - start;
}

/** Epoch days of the date the text begins with, NaN if it begins with none. */
function scanDate(text: string, order: DateOrder): number {
  const digits = scanDigits(text, 0, 8);
  const first = scanned;
  if (digits === 8) {
    scan.position = 8;
    return epochDays(Math.floor(first / 10_000), Math.floor(first / 100) % 100, first % 100);
  }
  if (digits === 0 || digits > 4) return scanNamedDate(text);
  const separator = text.charCodeAt(digits);
  if (!isDateSeparator(separator)) return scanNamedDate(text);
  const secondStart = digits + 1;
  const secondDigits = scanDigits(text, secondStart, 2);
  const second = scanned;
  if (secondDigits === 0) return scanNamedDate(text);
  const thirdStart = secondStart + secondDigits + 1;
  if (!isDateSeparator(text.charCodeAt(thirdStart - 1))) return NaN;
  const thirdDigits = scanDigits(text, thirdStart, 4);
  const third = scanned;
  if (thirdDigits === 0) return NaN;
  scan.position = thirdStart + thirdDigits;
  if (text.charCodeAt(scan.position) === DAY_SIGN) scan.position++;
  if (digits === 4) return thirdDigits > 2 ? NaN : epochDays(first, second, third);
  if (order === "ymd") return thirdDigits > 2 ? NaN : epochDays(fullYear(first, digits), second, third);
  if (thirdDigits === 3 || digits > 2) return NaN;
  const year = fullYear(third, thirdDigits);
  return order === "dmy" ? epochDays(year, second, first) : epochDays(year, first, second);
}

const DAY_SIGN = 0x65e5;

/** - / . and the signs for year and month: 年 月. */
function isDateSeparator(code: number): boolean {
  return code === 45 || code === 47 || code === 46 || code === 0x5e74 || code === 0x6708;
}

const DAY_MONTH_YEAR = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s\-.]+(\p{L}+)\.?[\s\-,]+(\d{4}|\d{2})(?:\s*r\.?)?(?![\d:])/u;
const MONTH_DAY_YEAR = /^(?:\p{L}+\.?,\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})/u;
const YEAR_MONTH_DAY = /^(\d{4})[\s-]+(\p{L}+)\.?[\s-]+(\d{1,2})/u;

/** "15 Apr, 2021", "Apr 15, 2021", "5 marca 2024", "Tue, 05 Mar 2024". */
function scanNamedDate(text: string): number {
  let match = DAY_MONTH_YEAR.exec(text);
  if (match !== null) return namedDays(match, [3, 2, 1]);
  match = MONTH_DAY_YEAR.exec(text);
  if (match !== null) return namedDays(match, [3, 1, 2]);
  match = YEAR_MONTH_DAY.exec(text);
  return match === null ? NaN : namedDays(match, [1, 2, 3]);
}

/** Epoch days from the matched groups that hold year, month name, and day. */
function namedDays(match: RegExpExecArray, [year, month, day]: readonly [number, number, number]): number {
  scan.position = match[0].length;
  return epochDays(fullYear(Number(match[year]), match[year]!.length), monthOfName(match[month]!), Number(match[day]));
}

/** A year of two digits is the one nearest to the present century: 70–99 are 1970–1999. */
function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Days since 1970-01-01 of a day of the Gregorian calendar, NaN if there is no such day.
 * @source Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil
 */
export function epochDays(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || year < 1) return NaN;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > MONTH_LENGTHS[month - 1]! + (month === 2 && isLeap ? 1 : 0)) return NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Milliseconds of the time of day from a position to the end of the text, less its zone's offset; NaN if it is none. */
function scanTime(text: string, start: number): number {
  let position = start;
  while (isTimeLead(text.charCodeAt(position))) position++;
  if (position === start) return NaN;
  let half = NO_HALF;
  if (text.startsWith("上午", position) || text.startsWith("下午", position)) {
    half = text.startsWith("上午", position) ? MORNING : AFTERNOON;
    position += 2;
  }
  const hourDigits = scanDigits(text, position, 2);
  let hour = scanned;
  if (hourDigits === 0 || hour > 24) return NaN;
  position += hourDigits;
  const colon = text.charCodeAt(position) === COLON || text.charCodeAt(position) === 0x65f6 ? 1 : 0;
  if (scanDigits(text, position + colon, 2) !== 2 || scanned > 59) return NaN;
  const minute = scanned;
  position += colon + 2;
  const seconds = scanSeconds(text, position);
  if (Number.isNaN(seconds)) return NaN;
  position = scan.position;
  half = half === NO_HALF ? scanHalf(text, position) : half;
  if (half !== NO_HALF) {
    if (hour < 1 || hour > 12) return NaN;
    hour = (hour % 12) + (half === AFTERNOON ? 12 : 0);
    position = scan.position;
  }
  return hour * HOUR_MS + minute * MINUTE_MS + seconds - scanZone(text, position);
}

const COLON = 58;
const NO_HALF = 0;
const MORNING = 1;
const AFTERNOON = 2;

function isTimeLead(code: number): boolean {
  return code === 32 || code === 84 || code === 116 || code === 44 || code === 0xa0 || code === 0x202f;
}

/** Milliseconds of ":ss.fff", 0 if there are none; NaN if they are wrong. Leaves the position behind them. */
function scanSeconds(text: string, start: number): number {
  scan.position = start;
  const code = text.charCodeAt(start);
  const separator = code === COLON || code === 0x5206 ? 1 : 0;
  if (separator === 0 && !(code >= 48 && code <= 57)) return 0;
  if (scanDigits(text, start + separator, 2) !== 2 || scanned > 60) return NaN;
  let milliseconds = scanned * SECOND_MS;
  let position = start + separator + 2;
  const mark = text.charCodeAt(position);
  if (mark === 46 || mark === 44) {
    const digits = scanDigits(text, position + 1, 9);
    if (digits === 0) return NaN;
    milliseconds += Math.trunc((scanned / 10 ** digits) * SECOND_MS + 1e-6);
    position += 1 + digits;
  }
  scan.position = position;
  return milliseconds;
}

const HALF = /^\s*(?:([ap])\.?\s?m\.?)(?=$|[\s\d+\-Z])/iu;

function scanHalf(text: string, position: number): number {
  scan.position = position;
  if (position === text.length) return NO_HALF;
  const match = HALF.exec(text.slice(position));
  if (match === null) return NO_HALF;
  scan.position = position + match[0].length;
  return match[1]!.toLowerCase() === "a" ? MORNING : AFTERNOON;
}

/** The zone's offset in milliseconds, 0 if none is named; NaN if what follows is no zone. */
function scanZone(text: string, start: number): number {
  scan.hasZone = false;
  if (start === text.length) return 0;
  const rest = text.slice(start).trim();
  if (rest === "") return 0;
  scan.hasZone = true;
  if (rest === "Z" || rest === "z" || rest === "UTC" || rest === "GMT") return 0;
  const match = /^(?:UTC|GMT)?\s?([+-])(\d{2}):?(\d{2})?$/u.exec(rest);
  if (match === null) return NaN;
  const offset = Number(match[2]) * HOUR_MS + Number(match[3] ?? 0) * MINUTE_MS;
  return match[1] === "-" ? -offset : offset;
}
