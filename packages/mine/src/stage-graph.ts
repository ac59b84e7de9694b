import type { Outcome } from "@fairlead/log";
import type { DurationSummary } from "./directly-follows-graph.ts";

/**
 * Time spent in a stage, per visit, with visits that have not ended taken as right-censored at the end of the log.
 * Units: milliseconds. Shape: quantiles from the Kaplan–Meier curve, null where the curve does not fall that far; the mean is over ended visits only.
 */
export interface TimeInStage {
  readonly endedCount: number;
  readonly censoredCount: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly meanMs: number | null;
}

/** One stage of the sales process, as the log shows it. All counts are cases unless they say visits. */
export interface StageMeasures {
  readonly activity: number;
  readonly name: string;
  /** Cases that were ever in it. */
  readonly entered: number;
  readonly visits: number;
  /** Cases that left it for any later event. */
  readonly exited: number;
  /** Cases that went from an earlier stage to a later one, or to won, without ever being in it. */
  readonly skipped: number;
  /** Cases that came back to it, from a later stage or after having left. */
  readonly returned: number;
  /** Cases whose last stage before the outcome it was. */
  readonly lostHere: number;
  readonly wonHere: number;
  /** Cases that are in it at the end of the log. */
  readonly openHere: number;
  /** Lost here of those that entered and are not still open here, 0–1; null when there are none. */
  readonly dropOffRate: number | null;
  readonly time: TimeInStage;
}

/** How often, and how quickly, cases go from one stage to another stage or to an outcome. */
export interface StageFlow {
  readonly from: number;
  readonly to: number;
  readonly kind: "forward" | "skip" | "return" | "outcome" | "repeat";
  readonly moveCount: number;
  readonly caseCount: number;
  readonly duration: DurationSummary | null;
}

export interface StageOutcome {
  readonly activity: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly caseCount: number;
}

/**
 * The stage graph of a sales history.
 * Shape: stages in the order inferred from the data, outcomes won before lost; flows by moves, then names.
 */
export interface StageGraph {
  readonly caseCount: number;
  readonly wonCount: number;
  readonly lostCount: number;
  readonly openCount: number;
  readonly stages: readonly StageMeasures[];
  readonly outcomes: readonly StageOutcome[];
  readonly flows: readonly StageFlow[];
}
