import type { Issue } from "@fairlead/base";
import type { RecordDraft } from "../draft/draft.ts";
import type { ReadSettings } from "../mapping/mapping.ts";

/** A file to be read, and where to list the rows of it that cannot be used. */
export interface ReadJob {
  readonly path: string;
  readonly name: string;
  readonly read: ReadSettings;
  readonly rejectedPath: string;
  /** Records to a batch, and for deals the steps at which a batch ends sooner. */
  readonly batchRecords: number;
  readonly batchSteps: number;
}

/** Records that go together, in the order of the file. Shape: `share` of the file that is behind them, 0–1. */
export interface DraftBatch {
  readonly drafts: readonly RecordDraft[];
  readonly share: number;
}

/** What reading the file to its end found. */
export interface ReadOutcome {
  readonly issues: readonly Issue[];
  readonly rejectedCount: number;
}

/**
 * A file read batch by batch. The same file, mapping, and sizes give the same batches.
 * Shape: batches are asked for in order; what stands before the first that is asked for is passed over.
 */
export interface DraftReading {
  /** The batch of a number, from 0; null behind the last. */
  batch(number: number): Promise<DraftBatch | null>;
  /** What was found. Call it when a batch was null. */
  finish(): ReadOutcome;
}
