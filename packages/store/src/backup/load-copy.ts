import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import type { DatabaseAddress } from "../connection/database.ts";
import { withOwner } from "../connection/with-owner.ts";
import { migrate } from "../migration/migrate.ts";
import { readSchemaState } from "../migration/schema-state.ts";
import { readTableSecurity, WHOLE_DATABASE } from "../migration/table-security.ts";
import { SCHEMA_TABLE } from "../schema/table-kinds.ts";
import { dropContents, keepContents } from "./file-contents.ts";
import type { OperationOptions } from "./operation-options.ts";
import { copyIn, copyOut } from "./copy-table.ts";
import type { CopyHeader, StoreCopy, TableCopy } from "./store-copy.ts";
import { isSameSum, sumOf } from "./summed.ts";
import { readTableShapes, type TableShape } from "./table-shape.ts";

/** What was brought into a database. */
export interface LoadOutcome {
  readonly tables: number;
  readonly rows: number;
  /** Contents of files that were not there before. */
  readonly files: number;
  /** The version of the schema the copy was made by, and the one the database has now. */
  readonly from: number;
  readonly to: number;
}

/**
 * Brings a copy into a database without data, through the schema the copy was made by, and then on to the newest. Each table is read back and
 * compared with what came in; all of it in one transaction, so that trouble leaves a database without data.
 * @throws {FairleadError} `store-not-empty` when the database has data; `schema-newer` and `schema-changed` when the copy is of a schema this
 * program does not know; `backup-mismatch` when what is in a table is not what came in; those of the copy's source, and of `migrate`.
 */
export async function loadCopy(
  address: DatabaseAddress,
  copy: StoreCopy,
  options: OperationOptions & { readonly folder?: string | null },
): Promise<LoadOutcome> {
  const from = copy.header.schema.length;
  await withOwner(address.ownerUrl, async (client) => {
    assertKnownSchema(copy.header, await readSchemaState(client, options.migrations));
    await clearOtherSchema(client, from, options);
  });
  await migrate(address, { ...options, to: from });
  const made = await keepContents(copy.files, options.folder ?? null);
  const loaded = await withOwner(address.ownerUrl, (client) => loadTables(client, copy)).catch(
    async (error: unknown) => {
      await dropContents(made);
      throw error;
    },
  );
  const { to } = await migrate(address, options);
  return { ...loaded, files: made.length, from, to };
}

function assertKnownSchema({ schema }: CopyHeader, { migrations }: Awaited<ReturnType<typeof readSchemaState>>): void {
  if (schema.length > migrations.length)
    throw new FairleadError("schema-newer", { version: schema.length, known: migrations.length });
  for (const [index, { version, checksum }] of schema.entries())
    if (migrations[index]?.version !== version || migrations[index].checksum !== checksum)
      throw new FairleadError("schema-changed", { version });
}

/** An empty database may have a newer schema than the copy: its tables, which hold nothing, go. */
async function clearOtherSchema(client: Client, wanted: number, { migrations }: OperationOptions): Promise<void> {
  const { version } = await readSchemaState(client, migrations);
  if (version === 0) return;
  await client.query("BEGIN");
  const shapes = await lockEmptyTables(client);
  if (version !== wanted) {
    const names = [SCHEMA_TABLE, ...shapes.map(({ name }) => name)].map((name) => client.escapeIdentifier(name));
    await client.query(`DROP TABLE ${names.join(", ")}`);
  }
  await client.query("COMMIT");
}

/** Nobody else can use the tables from here on, and nobody has put anything in. */
async function lockEmptyTables(client: Client): Promise<TableShape[]> {
  const shapes = await readTableShapes(client);
  const names = shapes.map(({ name }) => client.escapeIdentifier(name));
  await client.query(`${WHOLE_DATABASE}; LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  const probes = shapes.map(
    ({ name }) => `(SELECT ${client.escapeLiteral(name)} AS name FROM ${client.escapeIdentifier(name)} LIMIT 1)`,
  );
  const { rows } = await client.query<{ name: string }>(`${probes.join(" UNION ALL ")} LIMIT 1`);
  if (rows[0] !== undefined) throw new FairleadError("store-not-empty", { table: rows[0].name });
  return shapes;
}

async function loadTables(client: Client, { tables }: StoreCopy): Promise<Pick<LoadOutcome, "tables" | "rows">> {
  await client.query("BEGIN");
  const shapes = await lockEmptyTables(client);
  const scoped = (await readTableSecurity(client)).filter(({ isScoped }) => isScoped);
  // COPY does not go into a table whose policies hold for who copies; the lock keeps everybody else out meanwhile
  await client.query(
    scoped.map(({ name }) => `ALTER TABLE ${client.escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY`).join("; "),
  );
  const waiting = new Map(shapes.map((shape) => [shape.name, shape]));
  let rows = 0;
  for await (const table of tables) {
    const shape = waiting.get(table.name);
    if (shape === undefined || shape.columns.join() !== table.columns.join())
      throw new FairleadError("backup-corrupt", { table: table.name.slice(0, 80) });
    waiting.delete(table.name);
    rows += await loadTable(client, shape, table);
  }
  if (waiting.size > 0) throw new FairleadError("backup-corrupt", { table: [...waiting.keys()][0]! });
  await client.query(
    scoped.map(({ name }) => `ALTER TABLE ${client.escapeIdentifier(name)} FORCE ROW LEVEL SECURITY`).join("; "),
  );
  await client.query("COMMIT");
  return { tables: shapes.length, rows };
}

async function loadTable(client: Client, shape: TableShape, { chunks, sum }: TableCopy): Promise<number> {
  const rows = await copyIn(client, shape, chunks);
  const stored = await sumOf(copyOut(client, shape));
  if (rows !== sum().rows || !isSameSum(stored, sum()))
    throw new FairleadError("backup-mismatch", { table: shape.name });
  return rows;
}
