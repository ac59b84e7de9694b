import type { Issue } from "@fairlead/base";
import type { ProcessMap } from "@fairlead/map";
import type { RunEvent } from "./event.ts";
import type { RecordState } from "./record.ts";

/**
 * What a decision stands on. The caller has loaded it; nothing is looked up.
 * Shape: `record` is the record the command names, null when there is none; `other` the one it is to be merged with; `referrers` the records
 * that point at `other`; `about` what a new task or note is about.
 * Units: `now` in epoch milliseconds.
 */
export interface Situation {
  readonly record: RecordState | null;
  readonly other: RecordState | null;
  readonly referrers: readonly RecordState[];
  readonly about: RecordState | null;
  /** The map the case runs on, and its published version; null: none. */
  readonly map: { readonly id: string; readonly version: number; readonly document: ProcessMap } | null;
  readonly now: number;
  /** The number a new case gets. */
  readonly nextCaseNo: number;
  /** The member who gives the command; null: the system. */
  readonly memberId: string | null;
}

/**
 * Events in the order they are to be kept, or the reasons why not (each an error, at least one, at most a hundred).
 * Edges: no events where what was asked for is so already.
 */
export type Decision =
  | { readonly kind: "events"; readonly events: readonly RunEvent[] }
  | { readonly kind: "refused"; readonly reasons: readonly Issue[] };
