import type { SimulatedDeal } from "../simulate/deal.ts";

/** What a column is for, where dirt or a reader cares. */
export type ColumnUse = "name" | "stage" | "owner" | "close" | "plain";

/** A column of an export. Shape: `type` tells how an instant in it is printed. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "time" | "day";
  readonly use: ColumnUse;
}

/** A cell: text, an instant in a column of times or days, or nothing. */
export type Cell = string | number | null;

/** The rows one deal takes in an export, and what the export calls the deal. */
export interface DealRows {
  readonly id: string;
  readonly isClosed: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The shape of an export: its header, how it prints, and the rows of a deal.
 * Shape: `footer` lines follow the last row as they are; `carries` is what of a deal's history the rows can say.
 */
export interface TableShape {
  readonly columns: readonly Column[];
  /** Whether rows say which deal they are of; where not, only the name does. */
  readonly hasIds: boolean;
  readonly quoteAll: boolean;
  readonly printTime: (at: number) => string;
  readonly printDay: (at: number) => string;
  readonly footer: readonly string[];
  rowsOf(deal: SimulatedDeal): DealRows;
  carries(deal: SimulatedDeal): Carried;
}

/**
 * How much of a deal's history an export carries.
 * Shape: `stageEntries` times a stage can be seen to be entered, `outcomes` 1 where the closing can be seen.
 */
interface Carried {
  readonly stageEntries: number;
  readonly outcomes: number;
}

/** A column of plain text. */
export function textColumn(name: string, use: ColumnUse = "plain"): Column {
  return { name, type: "text", use };
}

/** A column of instants. */
export function timeColumn(name: string, use: ColumnUse = "plain"): Column {
  return { name, type: "time", use };
}

/** A column of days. */
export function dayColumn(name: string, use: ColumnUse = "plain"): Column {
  return { name, type: "day", use };
}

/** A cell as the export prints it. */
export function printCell(shape: TableShape, index: number, cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  switch (shape.columns[index]?.type) {
    case "time":
      return shape.printTime(cell);
    case "day":
      return shape.printDay(cell);
    case "text":
    case undefined:
      return String(cell);
  }
}
