import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@fairlead/base";

/**
 * Reads `xs:dateTime` from bytes without making a string.
 * Edges: a date alone, a space for the T, no seconds, a comma before the fraction, and zones as +01, +0100, +01:00 are taken too;
 * days that do not exist, and instants a `Date` cannot hold, are not.
 * Ownership: the fields hold what the last `read` found.
 * @source W3C XML Schema Part 2, 3.2.7 dateTime.
 */
export class XsdDateTimeReader {
  /** Epoch milliseconds; digits of the second beyond the third are cut off. */
  at: number = NaN;
  /** Whether a time of day was given. */
  hasTime: boolean = false;
  /** Whether a zone was given; without one the time was taken as UTC. */
  hasZone: boolean = false;
  /** Whether the time of day is midnight to the second, as it was written. */
  isMidnight: boolean = false;
  /** Whether it is written so that every program reads it alike: a day alone, or day, time to the second, and zone in the forms of the standard. */
  isPlain: boolean = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #position = 0;
  #end = 0;
  /** The month met last: its year and number as one, its days, and when it begins. */
  #month = NaN;
  #monthLength = 0;
  #monthAt = NaN;

  /** Reads the bytes from `start` up to but not including `end`; gives `at`. */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.at = this.#readPlain(bytes, start, end);
    this.isPlain = !Number.isNaN(this.at);
    this.hasTime = true;
    this.hasZone = true;
    if (!this.isPlain) this.#readAnyForm(bytes, start, end);
    return this.at;
  }

  /**
   * The instant of bytes of the form 2026-03-01T09:30:00Z, with a fraction or another zone if need be; NaN for any other form.
   * Nearly all times are of this form, and reading it at its fixed places is several times as fast.
   */
  #readPlain(bytes: Uint8Array, start: number, end: number): number {
    const hasForm =
      bytes[start + 4] === MINUS &&
      bytes[start + 7] === MINUS &&
      bytes[start + 10] === UPPER_T &&
      bytes[start + 13] === COLON &&
      bytes[start + 16] === COLON &&
      end - start > LOCAL_LENGTH;
    if (!hasForm) return NaN;
    const century = twoAt(bytes, start);
    const yearOfCentury = twoAt(bytes, start + 2);
    const month = twoAt(bytes, start + 5);
    const day = twoAt(bytes, start + 8);
    const secondOfDay = plainSecondOfDay(bytes, start + 11);
    if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1 || secondOfDay < 0) return NaN;
    this.#enterMonth(century * 100 + yearOfCentury, month);
    if (day > this.#monthLength) return NaN;
    const localMs = this.#monthAt + (day - 1) * DAY_MS + secondOfDay * SECOND_MS;
    const zoneStart = bytes[end - 1] === UPPER_Z ? end - 1 : end - ZONE_LENGTH;
    this.isMidnight = secondOfDay === 0;
    return localMs + plainFractionMs(bytes, start + LOCAL_LENGTH, zoneStart) - plainZoneMs(bytes, zoneStart, end);
  }

  /** Looks up a month of the calendar, unless it is that of the time before, as it mostly is. */
  #enterMonth(year: number, month: number): void {
    const number = year * 12 + month;
    if (number === this.#month) return;
    this.#month = number;
    this.#monthLength = daysInMonth(year, month);
    this.#monthAt = daysFromCivil(year, month, 1) * DAY_MS;
  }

  #readAnyForm(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes;
    this.#position = start;
    this.#end = end;
    this.hasTime = false;
    this.hasZone = false;
    this.isMidnight = false;
    this.#skipSpace();
    const dayMs = this.#date();
    const timeMs = this.#time();
    const zoneMs = this.#zone();
    this.#skipSpace();
    const at = dayMs + timeMs - zoneMs;
    this.at = this.#position === end && Math.abs(at) <= FURTHEST_INSTANT_MS ? at : NaN;
    this.isPlain = end - start === DAY_LENGTH && !this.hasTime && !Number.isNaN(this.at);
  }

  #date(): number {
    const isNegative = this.#take(MINUS);
    const year = this.#year();
    if (!this.#take(MINUS)) return NaN;
    const month = this.#two();
    if (!this.#take(MINUS)) return NaN;
    const day = this.#two();
    if (!(month >= 1 && month <= 12 && day >= 1)) return NaN;
    const signedYear = isNegative ? -year : year;
    return day <= daysInMonth(signedYear, month) ? daysFromCivil(signedYear, month, day) * DAY_MS : NaN;
  }

  #year(): number {
    const start = this.#position;
    let year = 0;
    for (let digit = this.#digit(); digit >= 0; digit = this.#digit()) year = year * 10 + digit;
    const length = this.#position - start;
    return length >= 4 && length <= 6 ? year : NaN;
  }

  #time(): number {
    if (!this.#take(UPPER_T) && !this.#take(LOWER_T)) {
      // a space parts date and time only where digits follow it
      if (!this.#take(SPACE)) return 0;
      if (this.#position === this.#end || this.#bytes[this.#position] === SPACE) return 0;
    }
    const hour = this.#two();
    if (!this.#take(COLON)) return NaN;
    const minute = this.#two();
    const hasSecond = this.#take(COLON);
    const second = hasSecond ? this.#two() : 0;
    const fractionMs = hasSecond && (this.#take(DOT) || this.#take(COMMA)) ? this.#fractionMs() : 0;
    this.hasTime = true;
    const timeMs = hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + fractionMs;
    this.isMidnight = timeMs < SECOND_MS;
    return hour <= 23 && minute <= 59 && second <= 60 ? timeMs : timeMs === DAY_MS ? DAY_MS : NaN;
  }

  #fractionMs(): number {
    let ms = 0;
    let weight = 100;
    const start = this.#position;
    for (let digit = this.#digit(); digit >= 0; digit = this.#digit()) {
      ms += digit * weight;
      weight = weight === 100 ? 10 : weight === 10 ? 1 : 0;
    }
    return this.#position > start ? ms : NaN;
  }

  #zone(): number {
    if (this.#take(UPPER_Z) || this.#take(LOWER_Z)) {
      this.hasZone = true;
      return 0;
    }
    const sign = this.#take(PLUS) ? 1 : this.#take(MINUS) ? -1 : 0;
    if (sign === 0) return 0;
    this.hasZone = true;
    const hour = this.#two();
    const hasColon = this.#take(COLON);
    const minute = hasColon || this.#position < this.#end ? this.#two() : 0;
    return hour <= 14 && minute <= 59 ? sign * (hour * HOUR_MS + minute * MINUTE_MS) : NaN;
  }

  #two(): number {
    const tens = this.#digit();
    const ones = this.#digit();
    return tens < 0 || ones < 0 ? NaN : tens * 10 + ones;
  }

  /** The digit at the position, which moves on; -1 if there is none. */
  #digit(): number {
    if (this.#position >= this.#end) return -1;
    const digit = this.#bytes[this.#position]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    this.#position++;
    return digit;
  }

  #take(byte: number): boolean {
    if (this.#position >= this.#end || this.#bytes[this.#position] !== byte) return false;
    this.#position++;
    return true;
  }

  #skipSpace(): void {
    while (this.#take(SPACE));
  }
}

/**
 * Days from 1970-01-01 in the proleptic Gregorian calendar.
 * @source Howard Hinnant, chrono-compatible low-level date algorithms, days_from_civil.
 */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The furthest instant from 1970 that a `Date` can hold. */
const FURTHEST_INSTANT_MS = 8.64e15;

const DAY_LENGTH = "2026-03-01".length;

/** The number two digits make; -1 if they are none, so that it is always a small integer. */
function twoAt(bytes: Uint8Array, index: number): number {
  const tens = bytes[index]! - ZERO;
  const ones = bytes[index + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** The second of the day that 09:30:00 stands for, the colons being there; -1 if it is no time of day. */
function plainSecondOfDay(bytes: Uint8Array, start: number): number {
  const hour = twoAt(bytes, start);
  const minute = twoAt(bytes, start + 3);
  const second = twoAt(bytes, start + 6);
  const isInRange = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  return isInRange ? (hour * 60 + minute) * 60 + second : -1;
}

function plainFractionMs(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (bytes[start] !== DOT || end - start < 2) return NaN;
  let ms = 0;
  let weight = 100;
  for (let index = start + 1; index < end; index++) {
    const digit = bytes[index]! - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    ms += digit * weight;
    weight = weight === 100 ? 10 : weight === 10 ? 1 : 0;
  }
  return ms;
}

function plainZoneMs(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 1) return 0;
  const sign = bytes[start] === PLUS ? 1 : bytes[start] === MINUS ? -1 : NaN;
  const hour = twoAt(bytes, start + 1);
  const minute = twoAt(bytes, start + 4);
  const isZone = bytes[start + 3] === COLON && hour >= 0 && hour <= 14 && minute >= 0 && minute <= 59;
  return isZone ? sign * (hour * HOUR_MS + minute * MINUTE_MS) : NaN;
}

const LOCAL_LENGTH = "2026-03-01T09:30:00".length;
const ZONE_LENGTH = "+01:00".length;

const SPACE = 0x20;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const UPPER_T = 0x54;
const UPPER_Z = 0x5a;
const LOWER_T = 0x74;
const LOWER_Z = 0x7a;
