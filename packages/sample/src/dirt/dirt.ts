import type { Random } from "@fairlead/base";
import type { Cell, Column } from "../format/table.ts";

/** The kinds of dirt an export can have, besides the clean-up days, which are in the history itself. */
export type DirtKind =
  | "duplicate-row"
  | "formula-text"
  | "missing-close-date"
  | "missing-owner"
  | "odd-unicode"
  | "ragged-row"
  | "reused-name"
  | "stage-name-variant"
  | "swapped-day-month"
  | "time-zone-shift";

/** A row, or the first row of a deal, that dirt may fall on. */
export interface CleanRow {
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
  readonly isClosed: boolean;
  /** The name of the deal before in the file; null for the first. */
  readonly nameBefore: string | null;
}

/**
 * A kind of dirt.
 * Shape: of scope "deal" it falls on all rows of a deal alike, of scope "row" on each row by itself; `soil` gives the rows to write instead.
 */
export interface Dirt {
  readonly kind: DirtKind;
  readonly scope: "deal" | "row";
  isEligible(row: CleanRow): boolean;
  soil(row: CleanRow, random: Random): readonly (readonly Cell[])[];
}

/** The index of the first column of a use; −1 where the export has none. */
export function columnOf(columns: readonly Column[], use: Column["use"]): number {
  return columns.findIndex((column) => column.use === use);
}

/** A row with the cells of one use replaced, where they hold something. */
export function replaceCells(row: CleanRow, use: Column["use"], replace: (text: string) => Cell): Cell[] {
  return row.cells.map((cell, index) =>
    row.columns[index]?.use === use && cell !== null ? replace(String(cell)) : cell,
  );
}

/** Whether the export has a column of a use, and the row something in it. */
export function hasCell(row: CleanRow, use: Column["use"]): boolean {
  return row.cells.some((cell, index) => row.columns[index]?.use === use && cell !== null);
}
