import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import type { OperationOptions } from "../backup/operation-options.ts";
import { codeOf } from "../connection/database-trouble.ts";
import type { DatabaseAddress } from "../connection/database.ts";
import { withOwner } from "../connection/with-owner.ts";
import { SCHEMA_TABLE } from "../schema/table-kinds.ts";
import { ensureAppRole } from "./app-role.ts";
import type { Migration } from "./migration.ts";
import { readSchemaState } from "./schema-state.ts";
import { secureTables, WHOLE_DATABASE } from "./table-security.ts";

/** What a migration run found and did. Shape: versions of the schema; 0: none. */
export interface MigrationOutcome {
  readonly from: number;
  readonly to: number;
}

/** How a migration run goes. */
export interface MigrationOptions extends OperationOptions {
  /** The version to stop at. Default: the newest. */
  readonly to?: number;
}

/** Held while the schema changes: who comes second waits, and finds nothing left to do. */
const MIGRATION_LOCK = 0x666c_6d67;
const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * Brings a database to a version of the schema, by default the newest, each step with its security in a transaction of its own.
 * Cost: two statements when there is nothing to do.
 * @throws {FairleadError} those of `readSchemaState` and `ensureAppRole`; `migration-failed` with the step when one fails: the steps before it
 * are kept, and it left nothing; `database-rights-missing` when the owner may not make tables.
 */
export function migrate(
  { ownerUrl, appUrl }: DatabaseAddress,
  { to = Infinity, now, migrations: known }: MigrationOptions,
): Promise<MigrationOutcome> {
  return withOwner(ownerUrl, async (client) => {
    const { version, migrations } = await readSchemaState(client, known);
    const target = Math.max(version, Math.min(to, migrations.length));
    if (version < target) {
      await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
      await ensureAppRole(client, appUrl);
      await applyMigrations(client, migrations, { to: target, at: now() });
    }
    return { from: version, to: target };
  });
}

/** Secures tables that somebody opened, in a database that has its schema. */
export function repairTableSecurity({ ownerUrl, appUrl }: DatabaseAddress): Promise<void> {
  return withOwner(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureAppRole(client, appUrl);
    await client.query("BEGIN");
    await secureTables(client);
    await client.query("COMMIT");
  });
}

async function applyMigrations(
  client: Client,
  migrations: readonly Migration[],
  { to, at }: { readonly to: number; readonly at: number },
): Promise<void> {
  // looked at again: somebody may have been faster to the lock
  const { version } = await readSchemaState(client, migrations);
  for (const migration of migrations.slice(version, to)) await applyMigration(client, migration, at);
}

async function applyMigration(client: Client, { version, name, sql, checksum }: Migration, at: number): Promise<void> {
  try {
    await client.query(`BEGIN; ${WHOLE_DATABASE}`);
    await client.query(`CREATE TABLE IF NOT EXISTS ${SCHEMA_TABLE} (
      version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at bigint NOT NULL)`);
    await client.query(sql);
    await client.query(`INSERT INTO ${SCHEMA_TABLE} VALUES ($1, $2, $3, $4)`, [version, name, checksum, at]);
    await secureTables(client);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (codeOf(cause) === INSUFFICIENT_PRIVILEGE) throw new FairleadError("database-rights-missing", {}, { cause });
    throw new FairleadError("migration-failed", { version, name }, { cause });
  }
}
