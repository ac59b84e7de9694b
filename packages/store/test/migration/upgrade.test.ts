import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { backUpStore } from "../../src/backup/back-up-store.ts";
import { restoreStore } from "../../src/backup/restore-store.ts";
import { upgradeStore } from "../../src/backup/upgrade-store.ts";
import { withOwner } from "../../src/connection/with-owner.ts";
import { readMigrations, type Migration } from "../../src/migration/migration.ts";
import { isSecured, readTableSecurity } from "../../src/migration/table-security.ts";
import { openStore } from "../../src/open-store.ts";
import { openTestDatabase, type TestDatabase } from "../../src/testing/index.ts";
import { fillDatabase, sumsOf } from "../backup/sample-data.ts";

const now = (): number => Date.UTC(2026, 9, 1);
const known = readMigrations();
const newest = known.length;

/** A program with one step more than this one. */
function laterProgram(sql: string): { readonly now: () => number; readonly migrations: readonly Migration[] } {
  return { now, migrations: [...known, { version: newest + 1, name: "later", sql, checksum: "later" }] };
}

const LATER = `
  ALTER TABLE team ADD colour text NOT NULL DEFAULT 'grey';
  UPDATE team SET colour = 'blue';
  CREATE TABLE badge (workspace_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (workspace_id, id))`;

let database: TestDatabase;
let dataFolder: string;
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "fairlead-upgrade-"));
  database = await openTestDatabase(inject("databaseUrl"));
  await upgradeStore(place(), { now });
  await fillDatabase(database.databaseUrl);
});
afterEach(async () => {
  await database.drop();
  rmSync(dataFolder, { recursive: true });
});

const place = () => ({ location: { databaseUrl: database.databaseUrl }, dataFolder });
const rowsOf = async (sql: string): Promise<unknown[]> =>
  (await withOwner(database.databaseUrl, (client) => client.query(sql))).rows;

test("a later program does not open data of this one, brings it along after a backup, and walls off what is new", async () => {
  const later = laterProgram(LATER);
  const before = await sumsOf(database.databaseUrl);
  await expect(openStore(place().location, later)).rejects.toMatchObject({
    code: "schema-outdated",
    values: { version: newest, known: newest + 1 },
  });
  const backup = join(dataFolder, "backups", "fairlead-20261001T000000Z.backup.gz");
  expect(await upgradeStore(place(), later)).toEqual({ from: newest, to: newest + 1, backup, secured: [] });
  // the step saw the rows of all workspaces
  expect(await rowsOf("SELECT DISTINCT colour FROM team")).toEqual([{ colour: "blue" }]);
  const security = await withOwner(database.databaseUrl, readTableSecurity);
  expect(security.filter((table) => !isSecured(table))).toEqual([]);
  await (await openStore(place().location, later)).close();
  await expect(openStore(place().location, { now })).rejects.toMatchObject({ code: "schema-newer" });

  const old = await openTestDatabase(inject("databaseUrl"));
  try {
    await restoreStore({ databaseUrl: old.databaseUrl }, backup, { now });
    expect(await sumsOf(old.databaseUrl)).toEqual(before);
  } finally {
    await old.drop();
  }
});

test("a step that fails leaves the data as it was, and the program it was made by goes on", async () => {
  const before = await sumsOf(database.databaseUrl);
  const failing = laterProgram("ALTER TABLE team ADD colour text; UPDATE team SET colour = 'blue'; SELECT 1 / 0");
  await expect(upgradeStore(place(), failing)).rejects.toMatchObject({
    code: "migration-failed",
    values: { version: newest + 1, name: "later" },
  });
  expect(await sumsOf(database.databaseUrl)).toEqual(before);
  expect(readdirSync(join(dataFolder, "backups"))).toHaveLength(1);
  await (await openStore(place().location, { now })).close();
});

test("a backup that cannot be written stops the upgrade before it begins", async () => {
  const later = laterProgram(LATER);
  const nowhere = { ...place(), dataFolder: "/dev/null/nowhere" };
  await expect(upgradeStore(nowhere, later)).rejects.toMatchObject({ code: "backup-unwritable" });
  expect(await rowsOf("SELECT count(*)::int AS steps FROM schema_migration")).toEqual([{ steps: newest }]);
});

test("a later program restores a backup of this one, into a store it made itself, and brings it along", async () => {
  const later = laterProgram(LATER);
  const file = join(dataFolder, "old.backup.gz");
  await backUpStore(place().location, file, { now });
  const target = await openTestDatabase(inject("databaseUrl"));
  try {
    const location = { databaseUrl: target.databaseUrl };
    await (await openStore(location, later)).close();
    expect(await restoreStore(location, file, later)).toMatchObject({ from: newest, to: newest + 1, rows: 72 });
    const { rows } = await withOwner(target.databaseUrl, (client) => client.query("SELECT DISTINCT colour FROM team"));
    expect(rows).toEqual([{ colour: "blue" }]);
  } finally {
    await target.drop();
  }
});
