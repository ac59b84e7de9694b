import type { Column } from "../csv/column.ts";
import { headerWords } from "../csv/header-words.ts";
import type { TableSample } from "../csv/table.ts";

/** Finds the columns of a table by what a CRM calls them. */
export interface Headers {
  /** The column with the first of these names that there is, with a value in the sample or not; null if there is none. */
  find(...names: readonly string[]): Column | null;
  has(...names: readonly string[]): boolean;
}

/** The headers of a table, looked up by plain words, so that case, underscores, and signs do not matter. */
export function headersOf(sample: TableSample): Headers {
  const byWords = new Map<string, Column>();
  for (const column of sample.columns) if (!byWords.has(column.words)) byWords.set(column.words, column);
  const find = (...names: readonly string[]): Column | null => {
    for (const name of names) {
      const column = byWords.get(headerWords(name));
      if (column !== undefined) return column;
    }
    return null;
  };
  return { find, has: (...names) => find(...names) !== null };
}

/** The trimmed cell of a column; empty if there is no such column. */
export function cellOf(cells: readonly string[], column: Column | null): string {
  return column === null ? "" : (cells[column.index] ?? "").trim();
}

/** Whether a cell says yes, in the spellings of exports. */
export function isYes(cell: string): boolean {
  return /^(?:true|yes|1|t|y|是|tak|prawda)$/iu.test(cell);
}

/** Whether a cell says no. */
export function isNo(cell: string): boolean {
  return /^(?:false|no|0|f|n|否|nie|fałsz)$/iu.test(cell);
}
