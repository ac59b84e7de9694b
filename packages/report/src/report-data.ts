import type { Issue } from "@fairlead/base";
import type { ActivityMeaning, Precision } from "@fairlead/log";
import type { DirectlyFollowsGraph, DurationSummary, StageGraph } from "@fairlead/mine";

/** The version of `ReportData`; a page refuses data of another. */
export const REPORT_VERSION = 1;

/** What the cases of a report are called: deals in a sales history, cases in any other log. */
export type CaseNoun = "deals" | "cases";

/** A column or attribute of the source and what it was used for; `activity` is the event a milestone date stands for. */
export interface ReportColumn {
  readonly role: string;
  readonly column: string;
  readonly activity?: string;
}

/** A variant as activity ids, and the cases that follow it exactly. */
export interface ReportVariant {
  readonly activities: readonly number[];
  readonly caseCount: number;
}

/** How many of how many the report carries, where all would be too many to read. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
}

/** Whether a report has stages to show; a snapshot of a sales history may know outcomes only. */
export function hasStages(data: ReportData): data is ReportData & { readonly stages: StageGraph } {
  return data.stages !== null && data.stages.stages.length > 0;
}

/** The share won of those won or lost; null where there are none, or where only one of the two endings is known, so that the share would be 0 or 1 by itself. */
export function winRate(
  { outcomes }: StageGraph,
  { won, lost }: { readonly won: number; readonly lost: number },
): number | null {
  const known = new Set(outcomes.map(({ outcome }) => outcome));
  return known.size === 2 && won + lost > 0 ? won / (won + lost) : null;
}

/**
 * Everything a report shows, as plain JSON.
 * Units: instants in epoch milliseconds, null where nobody knows. Shape: activity ids are those of the log's dictionary and are named in
 * `names`; variants by cases, falling.
 */
export interface ReportData {
  readonly version: typeof REPORT_VERSION;
  readonly noun: CaseNoun;
  readonly meaning: ActivityMeaning;
  readonly fileName: string;
  readonly system: string;
  readonly format: string | null;
  readonly madeAt: number;
  readonly caseCount: number;
  readonly eventCount: number;
  readonly activityCount: number;
  readonly actorCount: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly observedUntilAt: number | null;
  readonly precision: Readonly<Record<Precision, number>>;
  readonly names: Readonly<Record<number, string>>;
  readonly graph: DirectlyFollowsGraph;
  readonly graphActivities: Kept;
  readonly graphEdges: Kept;
  readonly stages: StageGraph | null;
  /** From the first to the last known time of a case; null when no case has two. */
  readonly caseTime: DurationSummary | null;
  readonly variants: readonly ReportVariant[];
  readonly variantKept: Kept;
  readonly issues: readonly Issue[];
  readonly mapping: readonly ReportColumn[];
}
