import type { IssueReport } from "@fairlead/base";
import type { Outcome } from "@fairlead/log";
import type { Column } from "../csv/column.ts";
import { cellOf, isNo, isYes, type Headers } from "./headers.ts";

/** Leaves out rows that a deleted mark, or the status where there is one, says are gone. */
export function leaveOutDeleted(
  headers: Headers,
  status: Column | null = null,
): (cells: readonly string[]) => IssueReport | null {
  const deleted = headers.find("IsDeleted", "is_deleted", "_fivetran_deleted");
  const isGone = (cells: readonly string[]): boolean =>
    isYes(cellOf(cells, deleted)) || DELETED.test(cellOf(cells, status));
  return (cells) => (isGone(cells) ? { code: "crm-row-deleted", severity: "info" } : null);
}

const DELETED = /^(?:deleted|已删除|usunięt[aey])$/iu;

/** The outcome that closed and won marks prove; null where they prove none. */
export function outcomeOfMarks(
  closed: Column | null,
  won: Column | null,
): (cells: readonly string[]) => Outcome | null {
  return (cells) => {
    if (isYes(cellOf(cells, won))) return "won";
    return isYes(cellOf(cells, closed)) && isNo(cellOf(cells, won)) ? "lost" : null;
  };
}
