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
  /** Bytes in a fitting unit. */
  readonly bytes: (count: number) => string;
}

type DurationUnit = "day" | "hour" | "minute" | "second";

const DURATION_UNITS: readonly (readonly [DurationUnit, number])[] = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];

/** The formats of a locale. Cost: one formatter of each kind, made when first used. */
export function createFormats(locale: Locale): Formats {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options);
    let format = numbers.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, options);
      numbers.set(key, format);
    }
    return format.format(value);
  };
  const date = (at: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(at);
  const unit = (value: number, name: DurationUnit): string =>
    number(value, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 });

  return {
    count: (value) => number(value, { maximumFractionDigits: 0 }),
    number: (value, digits = 1) => number(value, { maximumFractionDigits: digits }),
    share: (rate) => number(rate, { style: "percent", maximumFractionDigits: rate > 0 && rate < 0.1 ? 1 : 0 }),
    day: (at) => date(at, { dateStyle: "medium" }),
    instant: (at) => date(at, { dateStyle: "medium", timeStyle: "short" }),
    duration: (ms) => {
      for (const [name, length] of DURATION_UNITS) if (ms >= length) return unit(ms / length, name);
      return unit(ms / SECOND_MS, "second");
    },
    bytes: (count) =>
      count < 1e6
        ? number(count / 1e3, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 })
        : number(count / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }),
  };
}
