import type { Outcome } from "@fairlead/log";
import type { ActivityKind, RegionModel, Role, SegmentModel, SizeModel } from "../industry/industry.ts";
import type { Person } from "../people/staff.ts";

/** A stay in a stage. Shape: `stage` is an index of the industry's stages; `leftAt` is null while the deal is still in it. */
export interface Visit {
  readonly stage: number;
  readonly enteredAt: number;
  readonly leftAt: number | null;
  readonly actor: string;
}

/** What will become of a deal if nobody cleans up: when and where it ends. Shape: a stalled deal never ends, its `at` is null. */
export interface Fate {
  readonly outcome: Outcome | "stalled";
  readonly at: number | null;
  readonly stage: number;
}

/** Something logged while a deal sat in a stage. */
export interface LoggedActivity {
  readonly kind: ActivityKind;
  readonly at: number;
  readonly actor: string;
}

/** A change of amount or expected close that is no change of stage. */
export interface Revision {
  readonly at: number;
  readonly actor: string;
  readonly amountMinor: number;
  readonly expectedCloseAt: number;
}

/** An attribute of a deal: a cause of winning, or one that only looks like it. */
export type DealAttribute = string | number | boolean;

/** The segments a deal is in. */
export interface DealSegments {
  readonly size: SizeModel;
  readonly channel: SegmentModel;
  readonly region: RegionModel;
}

/**
 * A deal with everything that is true of it, known to a record or not.
 * Units: instants in epoch milliseconds, amounts in hundredths of the currency. Shape: visits in order of time, never overlapping, each
 * beginning when the one before ends; `number` counts from 1 in order of creation. Edges: a deal still open at the end of the period has
 * no outcome, and its last visit no end; `fate` tells what comes.
 */
export interface SimulatedDeal {
  readonly number: number;
  readonly name: string;
  readonly company: string;
  readonly contact: string;
  readonly createdAt: number;
  readonly segments: DealSegments;
  readonly owner: Person;
  readonly team: Readonly<Record<Role, Person>>;
  readonly attributes: Readonly<Record<string, DealAttribute>>;
  readonly deviation: string | null;
  /** The probability of winning that its fate was drawn from. */
  readonly winProbability: number;
  /** What that probability would be without its deviation. */
  readonly winProbabilityAsDrawn: number;
  /** Amount and expected close as first entered. */
  readonly first: { readonly amountMinor: number; readonly expectedCloseAt: number };
  readonly visits: readonly Visit[];
  readonly revisions: readonly Revision[];
  readonly activities: readonly LoggedActivity[];
  readonly outcome: Outcome | null;
  readonly closedAt: number | null;
  readonly lossReason: string | null;
  readonly fate: Fate;
  /** Whether the win was brought forward to the end of the quarter before. */
  readonly pulled: boolean;
  /** Whether it was closed as lost only because somebody tidied up. */
  readonly cleanedUp: boolean;
}
