import type { ReadingProgress } from "../worker/file-reader.ts";
import { NO_COUNTS, type ImportCounts } from "./import-counts.ts";

/** How far an import is. Units: `share` 0–1 of the phase, `remainingMs` null while it cannot be told. */
export interface ImportProgress {
  readonly phase: "reading" | "checking" | "importing" | "undoing";
  readonly share: number;
  /** Rows while reading, records after that. */
  readonly done: number;
  readonly counts: ImportCounts;
  readonly remainingMs: number | null;
}

/** A share below which the time left cannot be told from the time taken. */
const TELLING_SHARE = 0.01;

/** Tells of progress, with the time that is left at the speed so far. */
export class ProgressTeller {
  readonly #phase: Exclude<ImportProgress["phase"], "reading">;
  readonly #now: () => number;
  readonly #tell: (progress: ImportProgress) => void;
  #phaseStartedAt: number;
  #firstShare: number | null = null;

  constructor(
    phase: Exclude<ImportProgress["phase"], "reading">,
    now: () => number,
    tell: (progress: ImportProgress) => void = () => undefined,
  ) {
    this.#phase = phase;
    this.#now = now;
    this.#tell = tell;
    this.#phaseStartedAt = now();
  }

  tellReading({ share, rows }: ReadingProgress): void {
    // a table that is read as it is planned tells of its batches alone
    if (this.#firstShare !== null) return;
    this.#tell({ phase: "reading", share, done: rows, counts: NO_COUNTS, remainingMs: this.#remaining(share, 0) });
  }

  tellBatch({
    share,
    records,
    counts,
  }: {
    readonly share: number;
    readonly records: number;
    readonly counts: ImportCounts;
  }): void {
    if (this.#firstShare === null) {
      this.#firstShare = share;
      this.#phaseStartedAt = this.#now();
    }
    const remainingMs = this.#remaining(share, this.#firstShare);
    this.#tell({ phase: this.#phase, share, done: records, counts, remainingMs });
  }

  #remaining(share: number, from: number): number | null {
    if (share - from < TELLING_SHARE) return null;
    return Math.round(((this.#now() - this.#phaseStartedAt) * (1 - share)) / (share - from));
  }
}
