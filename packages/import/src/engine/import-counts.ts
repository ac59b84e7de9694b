import type { Issue } from "@fairlead/base";
import type { BatchPlan, PlannedRow, RowVerdict } from "../match/plan-batch.ts";

/** What came of the records of a file. Shape: each record of the file is new, changed, duplicate, or skipped; people and companies are those made besides. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly duplicate: number;
  readonly skipped: number;
  readonly newPeople: number;
  readonly newCompanies: number;
  readonly steps: number;
}

export const NO_COUNTS: ImportCounts = {
  new: 0,
  changed: 0,
  duplicate: 0,
  skipped: 0,
  newPeople: 0,
  newCompanies: 0,
  steps: 0,
};

/** Counts and those of a batch. */
export function withBatch(counts: ImportCounts, { rows, newPeople, newCompanies, steps }: BatchPlan): ImportCounts {
  const sums: Record<RowVerdict, number> = { new: 0, changed: 0, duplicate: 0, skipped: 0 };
  for (const { verdict } of rows) sums[verdict]++;
  return {
    new: counts.new + sums.new,
    changed: counts.changed + sums.changed,
    duplicate: counts.duplicate + sums.duplicate,
    skipped: counts.skipped + sums.skipped,
    newPeople: counts.newPeople + newPeople,
    newCompanies: counts.newCompanies + newCompanies,
    steps: counts.steps + steps,
  };
}

/** How many records the counts are of. */
export function recordCount(counts: ImportCounts): number {
  return counts.new + counts.changed + counts.duplicate + counts.skipped;
}

/** Counts as they were kept. Edges: what is none counts nothing. */
export function countsOf(kept: unknown): ImportCounts {
  if (typeof kept !== "object" || kept === null) return NO_COUNTS;
  const values: Readonly<Record<string, unknown>> = { ...kept };
  const entries = Object.keys(NO_COUNTS).map((key) => [key, typeof values[key] === "number" ? values[key] : 0]);
  return Object.fromEntries(entries) as ImportCounts;
}

/** What a dry run or a run found. Shape: `problems` are all distinct ones, with counts and first places. Units: rows. */
export interface ImportReport {
  readonly counts: ImportCounts;
  readonly problems: readonly Issue[];
  /** Rows that were listed as left out or used in part. */
  readonly rejectedRows: number;
  /** The first records and what becomes of them. */
  readonly preview: readonly PlannedRow[];
  /** The import that has brought in the same file by the same mapping; null: none. */
  readonly sameAs: string | null;
}

/** The records a dry run shows. */
export const PREVIEW_RECORDS = 100;
