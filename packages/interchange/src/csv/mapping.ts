import type { ColumnRole, MappedColumn } from "../reading.ts";
import type { Column } from "./column.ts";

/** The mapping to show, of the columns there are. */
export function mappingOf(roles: readonly (readonly [ColumnRole, Column | null])[]): MappedColumn[] {
  return roles.flatMap(([role, column]) => (column === null ? [] : [{ role, column: column.name }]));
}
