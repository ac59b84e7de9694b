import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { copyOut } from "../../src/backup/copy-table.ts";
import { sumOf } from "../../src/backup/summed.ts";
import { readTableShapes } from "../../src/backup/table-shape.ts";
import { withOwner } from "../../src/connection/with-owner.ts";
import { WHOLE_DATABASE } from "../../src/migration/table-security.ts";

const WORKSPACE = readFileSync(join(import.meta.dirname, "sample-workspace.sql"), "utf8");

/** Puts two twin workspaces, with a row in every table at least, into a database. */
export async function fillDatabase(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    for (const digit of ["1", "2"])
      await client.query(`BEGIN; ${WHOLE_DATABASE}; ${WORKSPACE.replaceAll("{n}", digit)}; COMMIT`);
  });
}

/** What each table of a database comes to: rows and hash. */
export function sumsOf(ownerUrl: string): Promise<Record<string, string>> {
  return withOwner(ownerUrl, readSums);
}

async function readSums(client: Client): Promise<Record<string, string>> {
  await client.query(`BEGIN READ ONLY; ${WHOLE_DATABASE}`);
  const sums: Record<string, string> = {};
  for (const shape of await readTableShapes(client)) {
    const { rows, sha256 } = await sumOf(copyOut(client, shape));
    sums[shape.name] = `${rows} ${sha256.slice(0, 12)}`;
  }
  await client.query("COMMIT");
  return sums;
}

/** The same of a database without a row. */
export function emptySums(sums: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(sums).map((name) => [name, "0 e3b0c44298fc"]));
}
