import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import { codeOf } from "../connection/database-trouble.ts";
import { SCHEMA_TABLE } from "../schema/table-kinds.ts";
import { readMigrations, type Migration } from "./migration.ts";

/** The schema a database has, and the one this program knows. */
export interface SchemaState {
  /** The last step applied; 0: none. */
  readonly version: number;
  readonly migrations: readonly Migration[];
}

const OLDEST_SERVER = 15;
const UNDEFINED_COLUMN = "42703";

/**
 * The schema a database has, after making sure that it is ours and that its steps are the ones we know. Changes nothing.
 * @throws {FairleadError} `database-too-old` for a server older than PostgreSQL 15, `database-foreign` when somebody else's tables are in the
 * database, `schema-newer` when it has steps this program does not know, `schema-changed` when a step was applied in another form.
 */
export async function readSchemaState(
  client: Client,
  migrations: readonly Migration[] = readMigrations(),
): Promise<SchemaState> {
  const { rows } = await client.query<{ server: number; hasSchema: boolean; stranger: string | null }>(STATE, [
    SCHEMA_TABLE,
  ]);
  const { server, hasSchema, stranger } = rows[0]!;
  if (server < OLDEST_SERVER) throw new FairleadError("database-too-old", { found: server, needed: OLDEST_SERVER });
  if (hasSchema) return { version: await appliedVersion(client, migrations), migrations };
  if (stranger !== null) throw new FairleadError("database-foreign", { table: stranger });
  return { version: 0, migrations };
}

/** What belongs to an extension came with the server. */
const STATE = `
  SELECT current_setting('server_version_num')::int / 10000 AS server,
    to_regclass('public.' || $1) IS NOT NULL AS "hasSchema",
    (SELECT min(c.relname) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')) AS stranger`;

async function appliedVersion(client: Client, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client
    .query<{ version: number; checksum: string }>(`SELECT version, checksum FROM ${SCHEMA_TABLE} ORDER BY version`)
    .catch((cause: unknown) => {
      throw codeOf(cause) === UNDEFINED_COLUMN
        ? new FairleadError("database-foreign", { table: SCHEMA_TABLE }, { cause })
        : cause;
    });
  for (const [index, { version, checksum }] of rows.entries()) {
    const migration = migrations[index];
    if (migration === undefined) throw new FairleadError("schema-newer", { version, known: migrations.length });
    if (migration.version !== version || migration.checksum !== checksum)
      throw new FairleadError("schema-changed", { version });
  }
  return rows.length;
}
