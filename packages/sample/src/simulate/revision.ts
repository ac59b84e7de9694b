import { DAY_MS, HOUR_MS, MINUTE_MS, type Random } from "@fairlead/base";
import { lastWorkdayBefore } from "../calendar/business-hours.ts";
import { startOfDay } from "../calendar/utc-date.ts";
import { drawFrom } from "../distribution/distribution.ts";
import type { Industry } from "../industry/industry.ts";
import type { DealAttribute, DealSegments, Revision, Visit } from "./deal.ts";

/** What a deal is worth and when it is expected to close, over time. */
export interface Estimates {
  readonly first: { readonly amountMinor: number; readonly expectedCloseAt: number };
  readonly revisions: readonly Revision[];
}

/** What the estimates of a deal hang on. */
export interface EstimateChoice {
  readonly segments: DealSegments;
  readonly attributes: Readonly<Record<string, DealAttribute>>;
  readonly visits: readonly Visit[];
  readonly owner: string;
  /** Nothing is revised at or after this. */
  readonly endsAt: number;
}

const REVISED_RATE = 0.6;
const MOST_PUSHES = 12;

/**
 * The amount, first guessed and for some deals revised in the fourth stage or later, and the expected close, pushed out each time it passes.
 * Units: amounts in hundredths, rounded to 50 whole units; the expected close is a day's midnight.
 */
export function drawEstimates(random: Random, industry: Industry, choice: EstimateChoice): Estimates {
  const { size, region } = choice.segments;
  const discount = choice.attributes["Discount given"] === true ? 0.9 : 1;
  const amount = drawFrom(random, size.amount) * region.perBaseUnit;
  const guessed = amount * drawFrom(random, { kind: "log-normal", median: 1, sigma: 0.25 });
  const first = {
    amountMinor: roundAmount(guessed),
    expectedCloseAt: startOfDay(
      choice.visits[0]!.enteredAt + expectedDays(random, industry, size.delayFactor) * DAY_MS,
    ),
  };
  const pricedAt = choice.visits.find(({ stage }) => stage >= 3)?.enteredAt ?? Infinity;
  const isRevised = random.next() < REVISED_RATE;
  const revisedAt = isRevised ? pricedAt + (5 + Math.floor(random.next() * 5)) * MINUTE_MS : Infinity;
  const pushes = random.fork("push");
  const revisions: Revision[] = [];
  let state = first;
  let isPriced = false;
  const revise = (at: number, next: typeof first): void => {
    state = next;
    revisions.push({ at, actor: choice.owner, ...state });
  };
  for (let count = 0; count < MOST_PUSHES; count++) {
    const pushAt = pushInstant(state.expectedCloseAt);
    if (!isPriced && revisedAt < Math.min(pushAt, choice.endsAt)) {
      isPriced = true;
      revise(revisedAt, { ...state, amountMinor: roundAmount(amount * discount) });
      continue;
    }
    if (pushAt >= choice.endsAt) break;
    const days = 14 + Math.floor(pushes.next() * 32);
    revise(pushAt, { ...state, expectedCloseAt: startOfDay(pushAt) + days * DAY_MS });
  }
  return { first, revisions };
}

function expectedDays(random: Random, industry: Industry, delayFactor: number): number {
  const drawn = industry.stages.reduce((days, { delayDays }) => days + typicalDays(delayDays), 0);
  return Math.round(drawn * delayFactor * (0.8 + 0.6 * random.next()));
}

function typicalDays(delay: Industry["stages"][number]["delayDays"]): number {
  switch (delay.kind) {
    case "log-normal":
      return delay.median;
    case "gamma":
      return delay.mean;
    case "weibull":
      return delay.scale;
  }
}

/** Mid-morning of the last working day up to and including the expected one: that is when it is seen not to hold. */
function pushInstant(expectedCloseAt: number): number {
  return lastWorkdayBefore(expectedCloseAt + DAY_MS) + 9 * HOUR_MS + 17 * MINUTE_MS;
}

function roundAmount(units: number): number {
  return Math.max(50, Math.round(units / 50) * 50) * 100;
}
