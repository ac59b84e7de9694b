import type { IssueReport } from "@fairlead/base";
import type { Column } from "../csv/column.ts";

/** Says that deals are told apart by name only, so that deals of one name are taken for one. */
export function caseByName(column: Column): IssueReport {
  return {
    code: "crm-case-by-name",
    severity: "warning",
    where: { field: column.name },
    values: { column: column.name },
  };
}
