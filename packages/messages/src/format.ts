import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@fairlead/base";
import type { Locale } from "./locale.ts";

/** Numbers, dates, and durations as one language writes them. Rates are given in 0–1, instants in epoch milliseconds, durations in milliseconds. */
export interface Formats {
  /** A whole number with its group marks: 12,480. */
  readonly count: (value: number) => string;
  /** A number with at most `digits` decimals (default 1). */
  readonly number: (value: number, digits?: number) => string;
  /** A share of 0–1 as per cent: 31 %, below 10 % with one decimal. */
  readonly share: (rate: number) => string;
  /** A calendar day in UTC: 2 Mar 2026. */
  readonly day: (at: number) => string;
  /** A day and time of day in UTC. */
  readonly instant: (at: number) => string;
  /** A length of time in its largest fitting unit, short: 3.2 d, 45 min. "0" stays in the smallest unit. */
  readonly duration: (ms: number) => string;
}

type DurationUnit = "day" | "hour" | "minute" | "second";

const DURATION_UNITS: readonly (readonly [DurationUnit, number])[] = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];

/** The formats of a locale. Cost: a formatter of each kind is made when first used, and kept. */
export function createFormats(locale: Locale): Formats {
  const formatters = new Map<string, Intl.NumberFormat>();
  const write = (kind: string, value: number, options: () => Intl.NumberFormatOptions): string => {
    let formatter = formatters.get(kind);
    if (formatter === undefined) {
      formatter = new Intl.NumberFormat(locale, options());
      formatters.set(kind, formatter);
    }
    return formatter.format(value);
  };
  const date = (at: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at);
  const inUnit = (value: number, unit: DurationUnit): string => {
    const maximumFractionDigits = value < 10 ? 1 : 0;
    return write(`${unit}${maximumFractionDigits}`, value, () => ({
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits,
    }));
  };

  return {
    count: (value) => write("count", value, () => ({ maximumFractionDigits: 0 })),
    number: (value, digits = 1) => write(`number${digits}`, value, () => ({ maximumFractionDigits: digits })),
    share: (rate) => {
      const maximumFractionDigits = rate > 0 && rate < 0.1 ? 1 : 0;
      return write(`share${maximumFractionDigits}`, rate, () => ({ style: "percent", maximumFractionDigits }));
    },
    day: (at) => date(at, { dateStyle: "medium" }),
    instant: (at) => date(at, { dateStyle: "medium", timeStyle: "short" }),
    duration: (ms) => {
      for (const [unit, length] of DURATION_UNITS) if (ms >= length) return inUnit(ms / length, unit);
      return inUnit(ms / SECOND_MS, "second");
    },
  };
}
