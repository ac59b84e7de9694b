import type { GlobalTables, WorkspaceTables } from "./tables.ts";

/** Tables that no workspace owns, and where a cluster keeps them: a copy on every machine, or on the coordinator alone. */
export const GLOBAL_TABLES: Readonly<Record<keyof GlobalTables, "reference" | "coordinator">> = {
  account: "reference",
  failed_attempt: "coordinator",
  account_identity: "reference",
  session: "reference",
  account_token: "reference",
  account_workspace: "reference",
  job: "coordinator",
};

/** Tables whose rows are never changed or deleted by the program. */
export const APPEND_ONLY_TABLES: ReadonlySet<string> = new Set<keyof WorkspaceTables>([
  "event",
  "audit",
  "map_version",
  "activity",
  "actor",
]);

/** The table of the schema's own steps, in which the program has no business. */
export const SCHEMA_TABLE = "schema_migration";

/** Whether a table is of no workspace. What is not known is taken for one of a workspace: it is walled off until somebody says otherwise. */
export function isGlobalTable(table: string): boolean {
  return table === SCHEMA_TABLE || Object.hasOwn(GLOBAL_TABLES, table);
}
