import type { DirtRecord } from "../dirt/soil-rows.ts";
import type { Industry, Role, Share } from "../industry/industry.ts";
import type { Person } from "../people/staff.ts";
import type { ChangeTruth } from "./change-truth.ts";
import type { CauseTruth, DeviationTruth } from "./cause-truth.ts";
import type { MonthTruth } from "./month-truth.ts";
import type { FlowTruth, StageTruth, VariantTruth } from "./stage-truth.ts";
import type { OutcomeCounts, TimeSummary } from "./summary.ts";

/** The process as it is drawn: what a conformance check holds the record against. */
export interface DrawnProcess {
  readonly pipeline: string;
  readonly stages: readonly {
    readonly name: string;
    readonly owner: Role;
    readonly winProbability: number;
    readonly skip: Share | null;
  }[];
  readonly won: string;
  readonly lost: string;
  /** Every move the drawing allows: onward, over stages that may be skipped, and out to won or lost. */
  readonly flows: readonly { readonly from: string; readonly to: string }[];
}

/** Every parameter that was planted. The change point is under `realised.change`, with what came of it. */
export interface Planted extends Omit<Industry, "id" | "pipeline" | "products" | "won" | "lost" | "change"> {
  readonly staff: readonly Person[];
}

/** What became of the plan: counts and times of the record before any dirt of the export. */
export interface Realised {
  /** Stage entries, closings, and logged activities. */
  readonly events: { readonly stageEntries: number; readonly closings: number; readonly activities: number };
  readonly outcomes: OutcomeCounts;
  /** From creation to closing. */
  readonly cycle: { readonly won: TimeSummary; readonly lost: TimeSummary };
  readonly stages: readonly StageTruth[];
  readonly flows: readonly FlowTruth[];
  /** How many distinct sequences there are, and the most frequent twenty. */
  readonly variantCount: number;
  readonly variants: readonly VariantTruth[];
  readonly months: readonly MonthTruth[];
  readonly segments: readonly (OutcomeCounts & { readonly segment: string; readonly value: string })[];
  readonly lossReasons: readonly { readonly reason: string; readonly deals: number }[];
  readonly causes: readonly CauseTruth[];
  readonly deviations: readonly DeviationTruth[];
  readonly change: ChangeTruth;
  /** Wins brought forward to the end of a quarter, as the export names the deals. */
  readonly pulledForward: readonly string[];
  readonly cleanUps: readonly { readonly on: string; readonly ids: readonly string[] }[];
}

/** What comes after the record ends, of the deals that are open then; deals not yet created are not in it. */
export interface Afterwards {
  readonly outcomes: OutcomeCounts;
  readonly months: readonly Omit<MonthTruth, "created">[];
  /** Shape: by creation; `on` is null for a deal that nobody ever closes; `winProbability` as of creation. */
  readonly deals: readonly {
    readonly id: string;
    readonly outcome: "won" | "lost" | "stalled";
    readonly on: string | null;
    readonly winProbability: number;
    readonly amountMinor: number;
    readonly currency: string;
  }[];
}

/** What the written file holds, loses, and got wrong. */
export interface ExportTruth {
  readonly format: string;
  /** Rows under the header and above the footer. */
  readonly rows: number;
  /** Deals the file can tell apart. */
  readonly cases: number;
  /** Times a stage can be seen to be entered, and deals that can be seen to be closed, were there no dirt. */
  readonly carries: { readonly stageEntries: number; readonly outcomes: number };
  /** Stage entries of the record that the format has no place for. */
  readonly lostStageEntries: number;
  readonly dirt: readonly DirtRecord[];
}

/**
 * Everything that is true of a sample: what was drawn, planted, and came of it, and what the export made of that.
 * Shape: plain data, written as JSON; deals are named as the export names them.
 */
export interface SampleTruth {
  readonly schema: "fairlead/sample-truth/1";
  readonly seed: string;
  readonly industry: string;
  readonly deals: number;
  /** Instants as ISO 8601; the record holds what happened from one up to but not including the other. */
  readonly from: string;
  readonly until: string;
  readonly drawn: DrawnProcess;
  readonly planted: Planted;
  readonly realised: Realised;
  readonly afterwards: Afterwards;
  readonly export: ExportTruth;
}
