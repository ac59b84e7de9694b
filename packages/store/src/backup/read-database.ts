import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import { readSchemaState } from "../migration/schema-state.ts";
import { WHOLE_DATABASE } from "../migration/table-security.ts";
import type { OperationOptions } from "./operation-options.ts";
import { readContents } from "./file-contents.ts";
import { copyOut } from "./copy-table.ts";
import type { StoreCopy, TableCopy } from "./store-copy.ts";
import { summed } from "./summed.ts";
import { readTableShapes } from "./table-shape.ts";

interface ReadOptions extends OperationOptions {
  /** The folder of the contents of files. Default: none. */
  readonly folder?: string | null;
}

/**
 * Everything in a database as it is at this moment, while others go on working; to be read before the connection is used for anything else.
 * Edges: opens a transaction that ends with the connection.
 * @throws {FairleadError} `store-without-schema` when there is nothing to copy yet; those of `readSchemaState`.
 */
export async function readDatabase(
  client: Client,
  { now, migrations: known, folder = null }: ReadOptions,
): Promise<StoreCopy> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${WHOLE_DATABASE}`);
  const { version, migrations } = await readSchemaState(client, known);
  if (version === 0) throw new FairleadError("store-without-schema");
  const schema = migrations.slice(0, version).map(({ version, checksum }) => ({ version, checksum }));
  return {
    header: { schema, program: programVersion(), createdAt: now() },
    files: readContents(client, folder),
    tables: tablesOf(client),
  };
}

async function* tablesOf(client: Client): AsyncGenerator<TableCopy> {
  for (const shape of await readTableShapes(client))
    yield { name: shape.name, columns: shape.columns, ...summed(copyOut(client, shape)) };
}

function programVersion(): string {
  const manifest = readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
