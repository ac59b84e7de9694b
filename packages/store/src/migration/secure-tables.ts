import { Client } from "pg";
import { APP_ROLE, connectionOptions } from "../connection/database.ts";

/** Tables whose rows are never changed or deleted by the program. */
const APPEND_ONLY: ReadonlySet<string> = new Set(["event", "audit", "map_version", "activity", "actor"]);

/** Tables the program has no business in. */
const OWNERS_ONLY: ReadonlySet<string> = new Set(["schema_migration"]);

/** Makes the role the program works as, or brings its password up to date; a role that can sign in is left alone. */
export async function ensureAppRole(client: Client, appUrl: string): Promise<void> {
  if (await canSignIn(appUrl)) return;
  const password = client.escapeLiteral(decodeURIComponent(new URL(appUrl).password));
  const { rows } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
  const verb = rows.length === 0 ? "CREATE" : "ALTER";
  await client.query(
    `${verb} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${password}`,
  );
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new Client(connectionOptions(url));
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Gives the working role its rights, and shows it one workspace at a time: every table with a workspace gets a forced policy on the workspace
 * the transaction has named. A transaction that has named none fails. Idempotent.
 */
export async function secureTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; isScoped: boolean; hasPolicy: boolean }>(`
    SELECT c.relname AS name,
      c.relname <> ALL ('{account_workspace,job}') AND EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped) AS "isScoped",
      EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS "hasPolicy"
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' ORDER BY c.relname`);
  const statements = [`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`];
  for (const { name, isScoped, hasPolicy } of rows) {
    if (OWNERS_ONLY.has(name)) continue;
    const table = client.escapeIdentifier(name);
    const rights = APPEND_ONLY.has(name) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
    statements.push(`GRANT ${rights} ON ${table} TO ${APP_ROLE}`);
    if (!isScoped) continue;
    statements.push(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    if (!hasPolicy)
      statements.push(
        `CREATE POLICY own_workspace ON ${table} USING (workspace_id = current_setting('fairlead.workspace')::uuid)`,
      );
  }
  await client.query(`BEGIN; ${statements.join("; ")}; COMMIT`);
}
