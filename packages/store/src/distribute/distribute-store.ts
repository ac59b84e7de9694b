import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import { readTableShapes } from "../backup/table-shape.ts";
import { withOwner } from "../connection/with-owner.ts";
import { readSchemaState } from "../migration/schema-state.ts";
import { WHOLE_DATABASE } from "../migration/table-security.ts";
import { GLOBAL_TABLES, isGlobalTable } from "../schema/table-kinds.ts";
import type { StoreLocation } from "../store-location.ts";
import { withExistingDatabase } from "../with-database.ts";

/** The table every other table of a workspace is placed with. */
const ANCHOR = "workspace";

/**
 * Spreads a store over the machines of a Citus cluster by workspace: what belongs to one workspace lies together, what belongs to none is copied
 * to every machine or stays with the coordinator. Tables that are spread already are left alone. Gives what was done, statement by statement.
 * @throws {FairleadError} `citus-missing` where the database has not the extension; `schema-outdated` where it has not the newest schema.
 */
export function distributeStore(location: StoreLocation): Promise<readonly string[]> {
  return withExistingDatabase(location, ({ ownerUrl }) => withOwner(ownerUrl, distribute));
}

async function distribute(client: Client): Promise<readonly string[]> {
  const { version, migrations } = await readSchemaState(client);
  const { rowCount } = await client.query("SELECT FROM pg_extension WHERE extname = 'citus'");
  if (rowCount === 0) throw new FairleadError("citus-missing");
  if (version < migrations.length) throw new FairleadError("schema-outdated", { version, known: migrations.length });
  const placed = await client.query<{ name: string }>("SELECT logicalrelid::text AS name FROM pg_dist_partition");
  const shapes = await readTableShapes(client);
  const statements = distributionStatements(
    shapes.map(({ name }) => name),
    new Set(placed.rows.map(({ name }) => name)),
  );
  const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
  const done = [`ALTER DATABASE ${rows[0]!.name} SET citus.propagate_set_commands = 'local'`, ...statements];
  await client.query(WHOLE_DATABASE.replace("SET LOCAL", "SET"));
  for (const statement of done) await client.query(statement);
  return done;
}

/**
 * The statements that spread tables.
 * Shape: `tables` are those of the schema, what others refer to first; `placed` those that are spread already.
 */
export function distributionStatements(tables: readonly string[], placed: ReadonlySet<string> = new Set()): string[] {
  const left = tables.filter((name) => !placed.has(name));
  const references = left.filter((name) =>
    Object.entries(GLOBAL_TABLES).some(([table, kind]) => table === name && kind === "reference"),
  );
  const scoped = left.filter((name) => !isGlobalTable(name) && name !== ANCHOR);
  return [
    ...references.map((name) => `SELECT create_reference_table('${name}')`),
    ...(left.includes(ANCHOR) ? [`SELECT create_distributed_table('${ANCHOR}', 'workspace_id')`] : []),
    ...scoped.map((name) => `SELECT create_distributed_table('${name}', 'workspace_id', colocate_with => '${ANCHOR}')`),
  ];
}
