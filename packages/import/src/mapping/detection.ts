import type { Issue } from "@fairlead/base";
import type { FormatId, MappedColumn } from "@fairlead/interchange";
import type { FieldColumnType, ImportKind, StepUse } from "./mapping.ts";

/** A column that can be used, and what it looks like. Shape: up to five different values. */
export interface DetectedColumn {
  readonly name: string;
  readonly type: FieldColumnType;
  readonly samples: readonly string[];
}

/** A step of the file: what it is taken for, and how many events are one. */
export interface DetectedStep {
  readonly use: StepUse;
  readonly eventCount: number;
}

/** How a table is written. */
export interface TableForm {
  readonly delimiter: string;
  readonly encoding: string;
  /** All columns, those that reading uses too. */
  readonly header: readonly string[];
}

/**
 * What a file is, as data.
 * Shape: `isPartial` when only its beginning was looked at; `roles` are the columns that make the history; `columns` those left for other uses.
 * Edges: `kind` null when it is nothing that can be used; `issues` then say why.
 */
export interface Detection {
  readonly kind: ImportKind | null;
  readonly format: FormatId | null;
  readonly system: string | null;
  readonly isPartial: boolean;
  readonly table: TableForm | null;
  readonly roles: readonly MappedColumn[];
  readonly columns: readonly DetectedColumn[];
  readonly steps: readonly DetectedStep[];
  readonly eventCount: number;
  readonly caseCount: number;
  readonly issues: readonly Issue[];
}
