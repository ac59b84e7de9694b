import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@fairlead/base";
import type { TextScanner } from "./text-scanner.ts";

/** A time of day in milliseconds, less the offset of its zone, and whether it named one. */
export interface ClockReading {
  ms: number;
  hasZone: boolean;
}

type Half = "morning" | "afternoon" | null;

/** Space, T, comma, and the spaces that do not break. */
const LEADS: ReadonlySet<number> = new Set([32, 84, 116, 44, 0xa0, 0x202f]);
const HOUR_MARKS: ReadonlySet<number> = new Set([58, 0x65f6]);
const MINUTE_MARKS: ReadonlySet<number> = new Set([58, 0x5206]);
const SECOND_SIGN: ReadonlySet<number> = new Set([0x79d2]);
const FRACTION_MARKS: ReadonlySet<number> = new Set([46, 44]);

/** Takes the time of day that the rest of a text is, into `reading`; its `ms` is NaN if the rest is none. */
export function scanClock(scanner: TextScanner, reading: ClockReading): void {
  reading.ms = NaN;
  reading.hasZone = false;
  if (!scanner.takeOne(LEADS)) return;
  while (scanner.takeOne(LEADS));
  const halfBefore = scanChineseHalf(scanner);
  const hourDigits = scanner.digits(2);
  const hour = scanner.number;
  if (hourDigits === 0) return;
  scanner.takeOne(HOUR_MARKS);
  if (scanner.digits(2) !== 2 || scanner.number > 59) return;
  const minute = scanner.number;
  const secondsMs = scanSeconds(scanner);
  const hourMs = hourOfDay(hour, halfBefore ?? scanHalf(scanner)) * HOUR_MS;
  const ms = hourMs + minute * MINUTE_MS + secondsMs;
  reading.ms = ms <= DAY_MS ? ms - scanZone(scanner, reading) : NaN;
}

/** The hour of 24, NaN if there is none such. */
function hourOfDay(hour: number, half: Half): number {
  if (half === null) return hour <= 24 ? hour : NaN;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half === "afternoon" ? 12 : 0);
}

function scanChineseHalf(scanner: TextScanner): Half {
  if (scanner.takeText("上午")) return "morning";
  return scanner.takeText("下午") ? "afternoon" : null;
}

/** Milliseconds of ":ss.fff", 0 if there are none; NaN if they are wrong. */
function scanSeconds(scanner: TextScanner): number {
  const isMarked = scanner.takeOne(MINUTE_MARKS);
  const digits = scanner.digits(2);
  if (digits === 0) return 0;
  if (digits !== 2 || scanner.number > 60 || (!isMarked && scanner.isAtEnd && scanner.text.includes(":"))) return NaN;
  const wholeMs = scanner.number * SECOND_MS;
  scanner.takeOne(SECOND_SIGN);
  if (!scanner.takeOne(FRACTION_MARKS)) return wholeMs;
  const fractionDigits = scanner.digits(9);
  if (fractionDigits === 0) return NaN;
  // the small addend keeps .276 from becoming 275.999…
  return wholeMs + Math.trunc((scanner.number / 10 ** fractionDigits) * SECOND_MS + 1e-6);
}

const HALF = /\s*([ap])\.?\s?m\.?(?=$|[\s\d+\-Z])/iuy;

function scanHalf(scanner: TextScanner): Half {
  if (scanner.isAtEnd) return null;
  const match = scanner.takePattern(HALF);
  if (match === null) return null;
  return match[1] === "a" || match[1] === "A" ? "morning" : "afternoon";
}

const ZERO_ZONE = /\s*(?:Z|z|UTC|GMT)\s*$/uy;
const ZONE_NAME = /\s*(?:UTC|GMT)?\s?(?=[+-])/uy;
const PLUS: ReadonlySet<number> = new Set([43]);
const MINUS: ReadonlySet<number> = new Set([45]);

/** The zone's offset in milliseconds, 0 if the text ends here; NaN if what follows is no zone. */
function scanZone(scanner: TextScanner, reading: ClockReading): number {
  if (scanner.isAtEnd) return 0;
  reading.hasZone = true;
  if (scanner.code === UPPER_Z && scanner.position === scanner.text.length - 1) return 0;
  const sign = scanSign(scanner);
  if (sign === 0) return scanner.takePattern(ZERO_ZONE) === null ? NaN : 0;
  if (scanner.digits(2) !== 2) return NaN;
  const hourMs = scanner.number * HOUR_MS;
  scanner.takeOne(HOUR_MARKS);
  const minuteDigits = scanner.digits(2);
  if (!scanner.isAtEnd) scanner.takePattern(NAMED_TOO);
  return scanner.isAtEnd && minuteDigits !== 1 ? sign * (hourMs + scanner.number * MINUTE_MS) : NaN;
}

const UPPER_Z = 90;
/** The name of a zone behind its offset, as Java ("[Europe/Warsaw]") and JavaScript ("(Central European Time)") write it. */
const NAMED_TOO = /\s*(?:\[[^\]]*\]|\([^)]*\))$/uy;

/** 1 or -1 for the sign of an offset, with what may stand before it; 0 if there is none. */
function scanSign(scanner: TextScanner): number {
  if (scanner.takeOne(PLUS)) return 1;
  if (scanner.takeOne(MINUS)) return -1;
  return scanner.takePattern(ZONE_NAME) === null ? 0 : scanSign(scanner);
}
