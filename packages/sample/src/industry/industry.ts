import type { Season } from "../calendar/season.ts";
import type { Distribution } from "../distribution/distribution.ts";

/** The industries there is a drawn process for. */
export type IndustryId = "saas" | "real-estate" | "financial-services" | "healthcare";

/** Who does the work of a stage. */
export type Role = "SDR" | "AE" | "SE" | "Legal" | "Finance" | "CSM";

/** Activities logged by hand or by the mail system while a deal sits in a stage. */
export type ActivityKind = "Call" | "E-mail" | "Meeting" | "Demo" | "Document sent";

/** Some deals, by segment. Every member given must match; none given means all deals. */
export interface SegmentFilter {
  readonly size?: string;
  readonly channel?: string;
  readonly region?: string;
}

/** A probability that may differ by segment: the first exception that matches counts. */
export interface Share {
  readonly rate: number;
  readonly exceptions?: readonly { readonly among: SegmentFilter; readonly rate: number }[];
}

/**
 * A stage of the drawn process.
 * Units: `delayDays` in days. Shape: `lossWeight` is its share, against the other stages, of the deals that are lost;
 * `skip` the probability that a deal that gets past it never enters it, and the drawing allows that exactly where it is given;
 * `returnRate` the probability that a visit that does not end the deal goes back one stage first.
 */
interface StageModel {
  readonly name: string;
  readonly owner: Role;
  readonly delayDays: Distribution;
  readonly lossWeight: number;
  readonly winProbability: number;
  readonly skip?: Share;
  readonly returnRate: number;
  /** Mean number a visit. */
  readonly activities: readonly { readonly kind: ActivityKind; readonly mean: number }[];
}

/** One value of a segment: its share of the deals and how they differ. */
export interface SegmentModel {
  readonly name: string;
  readonly share: number;
  readonly oddsFactor: number;
  readonly delayFactor: number;
}

/** Size segments also say what a deal is worth, in whole units of the currency. */
export interface SizeModel extends SegmentModel {
  readonly amount: Distribution;
}

/** Regions also say in which currency they buy, and what one unit of the base currency is worth in it. */
export interface RegionModel extends SegmentModel {
  readonly currency: string;
  readonly perBaseUnit: number;
}

/**
 * A planted cause: something true of a deal that multiplies its odds of being won. A factor of 1 makes it irrelevant.
 * Shape: a flag is true with its share; minutes act when below the threshold; a count acts once per unit up to `most`;
 * a label acts not at all and only looks like it might.
 */
export type CauseModel =
  | { readonly kind: "flag"; readonly name: string; readonly share: Share; readonly oddsFactor: number }
  | {
      readonly kind: "minutes";
      readonly name: string;
      readonly minutes: Distribution;
      readonly belowMinutes: number;
      readonly oddsFactor: number;
    }
  | {
      readonly kind: "count";
      readonly name: string;
      readonly mean: number;
      readonly most: number;
      readonly oddsFactor: number;
    }
  | { readonly kind: "label"; readonly name: string; readonly values: readonly string[]; readonly oddsFactor: 1 };

/**
 * A planted deviation from the drawn process, among some deals, with its price.
 * Shape: "swap" enters `stages[1]` before `stages[0]` (neighbours in the drawing), "skip" leaves `stages[0]` out.
 * Units: `winRateChange` is added to the probability of winning (−0.13 costs 13 points).
 */
export interface DeviationModel {
  readonly id: string;
  readonly kind: "swap" | "skip";
  readonly stages: readonly string[];
  readonly among: SegmentFilter;
  readonly rate: number;
  readonly winRateChange: number;
}

/**
 * The one change of the period, from an instant on: visits to a stage that begin then take `factor` times as long; or the odds of
 * deals created then are multiplied; or deals come `factor` times as often.
 * Shape: `atShare` is the place in the period, 0–1; the change is on the Monday at or before it.
 */
interface ChangeModel {
  readonly measure: "delay" | "win-odds" | "arrivals";
  readonly stage?: string;
  readonly factor: number;
  readonly atShare: number;
}

/** Why deals are lost. Shape: only at stages from `fromStage` to `toStage` (indexes, inclusive; all when left out). */
interface LossReason {
  readonly name: string;
  readonly weight: number;
  readonly fromStage?: number;
  readonly toStage?: number;
}

/** A drawn sales process with everything that is planted in the deals that run through it. */
export interface Industry {
  readonly id: IndustryId;
  readonly pipeline: string;
  readonly baseCurrency: string;
  readonly products: readonly string[];
  readonly stages: readonly StageModel[];
  readonly won: string;
  readonly lost: string;
  /** Odds of winning for a deal whose every factor is 1. */
  readonly baseOdds: number;
  readonly lossReasons: readonly LossReason[];
  /** The last visit of a lost deal takes this many times as long as it would otherwise. */
  readonly lossDelayFactor: number;
  /** The share of deals not won that nobody ever closes. */
  readonly stallRate: number;
  readonly sizes: readonly SizeModel[];
  readonly channels: readonly SegmentModel[];
  readonly regions: readonly RegionModel[];
  readonly causes: readonly CauseModel[];
  readonly deviations: readonly DeviationModel[];
  readonly change: ChangeModel;
  readonly season: Season;
  /** Deals that would be won in the first `withinDays` of a quarter are, with this probability, won on the last working day before it. */
  readonly quarterEndPull: { readonly rate: number; readonly withinDays: number };
}
