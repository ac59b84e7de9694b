import type { IssueReport } from "@fairlead/base";
import type { Outcome } from "@fairlead/log";
import type { Column } from "../csv/column.ts";
import { cellOf, isNo, isYes, type Headers } from "./headers.ts";

/** Leaves out rows that a deleted mark says are gone. */
export function leaveOutDeleted(headers: Headers): (cells: readonly string[]) => IssueReport | null {
  const deleted = headers.find("IsDeleted", "is_deleted", "_fivetran_deleted");
  return (cells) => (isYes(cellOf(cells, deleted)) ? { code: "crm-row-deleted", severity: "info" } : null);
}

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
