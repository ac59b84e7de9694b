import type { TablePlan } from "../csv/plan.ts";
import type { TableSample } from "../csv/table.ts";

/** The plan of the CRM export a table is, by its headers; null if it is none that is known. */
export function planKnownFormat(_sample: TableSample): TablePlan | null {
  return null;
}
