import { FairleadError } from "@fairlead/base";
import { Client } from "pg";
import { connectionOptions, type DatabaseAddress } from "../connection/database.ts";
import { readMigrations, type Migration } from "./migration.ts";
import { ensureAppRole, secureTables } from "./secure-tables.ts";

/** What a migration run found and did. */
export interface MigrationOutcome {
  readonly from: number;
  readonly to: number;
}

/** Held while the schema changes: who comes second waits, and finds nothing left to do. */
const MIGRATION_LOCK = 0x666c_6d67;

/**
 * Brings a database to a version of the schema, by default the newest, each step in a transaction of its own.
 * @throws {FairleadError} `schema-newer` when the database has steps this program does not know, `schema-changed` when a step was applied in
 * another form, `migration-failed` with the step when one fails: the steps before it are kept, and it left nothing.
 */
export async function migrate(
  { ownerUrl, appUrl }: DatabaseAddress,
  { to = Infinity, now }: { readonly to?: number; readonly now: () => number },
): Promise<MigrationOutcome> {
  const client = new Client({ ...connectionOptions(ownerUrl), statement_timeout: 0 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrations = readMigrations();
    const from = await appliedVersion(client, migrations);
    await ensureAppRole(client, appUrl);
    for (const migration of migrations)
      if (migration.version > from && migration.version <= to) await applyMigration(client, migration, now());
    await secureTables(client);
    return { from, to: Math.max(from, Math.min(to, migrations.length)) };
  } finally {
    await client.end();
  }
}

/** The version of the schema a database has, after making sure that its steps are the ones we know. */
async function appliedVersion(client: Client, migrations: readonly Migration[]): Promise<number> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at bigint NOT NULL)`);
  const { rows } = await client.query<{ version: number; checksum: string }>(
    "SELECT version, checksum FROM schema_migration ORDER BY version",
  );
  for (const [index, { version, checksum }] of rows.entries()) {
    const migration = migrations[index];
    if (migration === undefined) throw new FairleadError("schema-newer", { version, known: migrations.length });
    if (migration.version !== version || migration.checksum !== checksum)
      throw new FairleadError("schema-changed", { version });
  }
  return rows.length;
}

async function applyMigration(client: Client, { version, name, sql, checksum }: Migration, at: number): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query("INSERT INTO schema_migration VALUES ($1, $2, $3, $4)", [version, name, checksum, at]);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new FairleadError("migration-failed", { version, name }, { cause });
  }
}
