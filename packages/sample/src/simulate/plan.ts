import { createRandom, DAY_MS, FairleadError, type Random } from "@fairlead/base";
import { lastWorkdayBefore, WORKDAY } from "../calendar/business-hours.ts";
import { startOfDay, startOfQuarter, utcDate } from "../calendar/utc-date.ts";
import type { Industry, IndustryId, Role } from "../industry/industry.ts";
import { INDUSTRIES } from "../industry/industries.ts";
import { inventStaff, type LocaleMix, type Person } from "../people/staff.ts";

/** The usual period of sample data: the eighteen months that end with September 2026. */
export const SAMPLE_PERIOD: { readonly fromAt: number; readonly untilAt: number } = {
  fromAt: Date.UTC(2025, 3, 1),
  untilAt: Date.UTC(2026, 9, 1),
};

/** What to simulate. */
export interface SimulationOptions {
  readonly seed: number | string;
  /** Default 2000. */
  readonly deals?: number;
  /** Default "saas". */
  readonly industry?: IndustryId;
  /** First instant deals are created at; a day's start in UTC. Default that of `SAMPLE_PERIOD`. */
  readonly fromAt?: number;
  /** The instant the record ends at; later events are not in it. Default that of `SAMPLE_PERIOD`. */
  readonly untilAt?: number;
  /** Default 70 % English, 20 % Polish, 10 % Chinese names. */
  readonly localeMix?: LocaleMix;
  /** Whether calls, e-mails, meetings, and the like are logged too. Default false. */
  readonly activities?: boolean;
  /** How many times, once a quarter at most, somebody closed everything stale on one day. Default 0. */
  readonly cleanUps?: number;
}

/** Options with their defaults filled in, and what is decided once for all deals. */
export interface SimulationPlan {
  readonly seed: string;
  readonly dealCount: number;
  readonly industry: Industry;
  readonly fromAt: number;
  readonly untilAt: number;
  readonly localeMix: LocaleMix;
  readonly activities: boolean;
  /** The Monday of the change point. */
  readonly changeAt: number;
  /** The days of clean-up, as midnights. */
  readonly cleanUpDays: readonly number[];
  readonly staff: Readonly<Record<Role, readonly Person[]>>;
  /** Where in the list of invented company names this history begins, 0–1. */
  readonly companyOffset: number;
  readonly random: Random;
}

/**
 * Checks options and decides what holds for all deals.
 * @throws {FairleadError} `sample-deals-out-of-range` unless 0 to 10,000,000 deals are asked for; `sample-period-empty` unless the period
 * holds a day; `sample-industry-unknown`.
 */
export function planSimulation(options: SimulationOptions): SimulationPlan {
  const industry = industryOf(options.industry ?? "saas");
  const fromAt = startOfDay(options.fromAt ?? SAMPLE_PERIOD.fromAt);
  const untilAt = options.untilAt ?? SAMPLE_PERIOD.untilAt;
  const dealCount = options.deals ?? 2000;
  if (!Number.isInteger(dealCount) || dealCount < 0 || dealCount > 10_000_000) {
    throw new FairleadError("sample-deals-out-of-range", { deals: dealCount });
  }
  if (!(untilAt - fromAt >= DAY_MS)) throw new FairleadError("sample-period-empty", { fromAt, untilAt });
  const random = createRandom(options.seed);
  const localeMix = options.localeMix ?? { en: 0.7, pl: 0.2, "zh-Hans": 0.1 };
  return {
    seed: String(options.seed),
    dealCount,
    industry,
    fromAt,
    untilAt,
    localeMix,
    activities: options.activities ?? false,
    changeAt: mondayBefore(fromAt + industry.change.atShare * (untilAt - fromAt)),
    cleanUpDays: cleanUpDays(untilAt, options.cleanUps ?? 0),
    staff: inventStaff(random.fork("staff"), localeMix),
    companyOffset: random.fork("companies").next(),
    random,
  };
}

function industryOf(id: IndustryId): Industry {
  if (!Object.hasOwn(INDUSTRIES, id)) {
    throw new FairleadError("sample-industry-unknown", { industry: id, known: Object.keys(INDUSTRIES).join(", ") });
  }
  return INDUSTRIES[id];
}

function mondayBefore(at: number): number {
  const day = startOfDay(at);
  return day - utcDate(day).weekday * DAY_MS;
}

/** The last working days of the full quarters before the end of the record, the latest last; skips the quarter that ends with it. */
function cleanUpDays(untilAt: number, count: number): number[] {
  const days = Array.from({ length: count }, (_, index) => lastWorkdayBefore(startOfQuarter(untilAt - 1, -2 * index)));
  return days.reverse();
}

/** The instant within a clean-up day that a deal is closed at: one after the other, some seconds apart. */
export function cleanUpInstant(day: number, dealNumber: number): number {
  return day + (WORKDAY.toHour - 2) * 3_600_000 + (dealNumber % 400) * 4000;
}
