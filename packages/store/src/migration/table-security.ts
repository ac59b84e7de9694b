import type { Client } from "pg";
import { APP_ROLE } from "../connection/database.ts";
import { APPEND_ONLY_TABLES, isGlobalTable, SCHEMA_TABLE } from "../schema/table-kinds.ts";

/** What a table lets whom see and do. */
export interface TableSecurity {
  readonly name: string;
  readonly isScoped: boolean;
  readonly isForced: boolean;
  /** Each as `name to roles: condition`, in order; the table's owner is called that. */
  readonly policies: readonly string[];
  /** What the working role may do, in alphabetical order. */
  readonly rights: readonly string[];
}

/** The setting with which the owner, who sees one workspace at a time like everybody, says that a transaction is about all of them. */
export const WHOLE_DATABASE = "SET LOCAL fairlead.whole_database = 'on'";

const OWN_WORKSPACE = "workspace_id = current_setting('fairlead.workspace')::uuid";
const POLICIES = {
  own_workspace: { role: APP_ROLE, condition: OWN_WORKSPACE },
  // copies and migrations are the owner's, and about all workspaces; only where they say so
  maintenance: {
    role: "CURRENT_USER",
    condition: `CASE WHEN current_setting('fairlead.whole_database', true) = 'on' THEN true ELSE ${OWN_WORKSPACE} END`,
  },
} as const;

/** The policies as the server prints them back. */
const PRINTED_WORKSPACE = "(workspace_id = (current_setting('fairlead.workspace'::text))::uuid)";
const PRINTED_POLICIES = [
  `maintenance to the owner: CASE WHEN (current_setting('fairlead.whole_database'::text, true) = 'on'::text) THEN true ELSE ${PRINTED_WORKSPACE} END`,
  `own_workspace to ${APP_ROLE}: ${PRINTED_WORKSPACE}`,
];

/** The tables of a database, and how each is secured. */
export async function readTableSecurity(client: Client): Promise<TableSecurity[]> {
  const { rows } = await client.query<TableSecurity & { hasWorkspace: boolean }>(
    `
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
      EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped) AS "hasWorkspace",
      ARRAY (SELECT p.policyname || ' to ' ||
          CASE WHEN p.roles = ARRAY[pg_get_userbyid(c.relowner)] THEN 'the owner' ELSE array_to_string(p.roles, ', ') END ||
          ': ' || btrim(regexp_replace(p.qual, '\\s+', ' ', 'g')) FROM pg_policies p
        WHERE p.schemaname = 'public' AND p.tablename = c.relname ORDER BY p.policyname) AS policies,
      ARRAY (SELECT right_name FROM unnest(ARRAY['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) right_name
        WHERE EXISTS (SELECT FROM pg_roles r WHERE r.rolname = $1 AND has_table_privilege(r.oid, c.oid, right_name))) AS rights
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname`,
    [APP_ROLE],
  );
  return rows.map(({ hasWorkspace, ...table }) => ({ ...table, isScoped: hasWorkspace && !isGlobalTable(table.name) }));
}

/** What the working role may do with a table. */
export function rightsOn(table: string): readonly string[] {
  if (table === SCHEMA_TABLE) return [];
  return APPEND_ONLY_TABLES.has(table) ? ["INSERT", "SELECT"] : ["DELETE", "INSERT", "SELECT", "UPDATE"];
}

/** Whether a table is secured as it should be. */
export function isSecured({ name, isScoped, isForced, policies, rights }: TableSecurity): boolean {
  if (rights.join() !== rightsOn(name).join()) return false;
  if (!isScoped) return policies.length === 0;
  return isForced && policies.join("\n") === PRINTED_POLICIES.join("\n");
}

/**
 * Gives the working role its rights, and shows it one workspace at a time: every table with a workspace gets a forced policy on the workspace
 * the transaction has named. A transaction that has named none fails. Idempotent. To be called in a transaction.
 */
export async function secureTables(client: Client): Promise<void> {
  const statements = [`REVOKE CREATE ON SCHEMA public FROM PUBLIC`, `GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`];
  for (const table of await readTableSecurity(client)) {
    if (isSecured(table)) continue;
    const name = client.escapeIdentifier(table.name);
    const rights = rightsOn(table.name);
    statements.push(`REVOKE ALL ON ${name} FROM PUBLIC, ${APP_ROLE}`);
    if (rights.length > 0) statements.push(`GRANT ${rights.join(", ")} ON ${name} TO ${APP_ROLE}`);
    for (const policy of table.policies)
      statements.push(`DROP POLICY ${client.escapeIdentifier(policy.split(" to ")[0]!)} ON ${name}`);
    if (!table.isScoped) continue;
    statements.push(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    for (const [policy, { role, condition }] of Object.entries(POLICIES))
      statements.push(`CREATE POLICY ${policy} ON ${name} TO ${role} USING (${condition})`);
  }
  await client.query(statements.join("; "));
}
