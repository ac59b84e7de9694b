import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { readBackupFile } from "../../src/backup/read-backup-file.ts";
import { restoreStore } from "../../src/backup/restore-store.ts";
import { withOwner } from "../../src/connection/with-owner.ts";
import { checkLog } from "../../src/doctor/data-checks.ts";
import { readMigrations } from "../../src/migration/migration.ts";
import { isSecured, readTableSecurity, WHOLE_DATABASE } from "../../src/migration/table-security.ts";
import { openStore } from "../../src/open-store.ts";
import { openTestDatabase, type TestDatabase } from "../../src/testing/index.ts";

const newest = readMigrations().length;
const releases = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".backup.gz"));
const WORKSPACE = "10000000-0000-7000-8000-00000000000f";
const options = { now: () => Date.UTC(2026, 9, 1) };

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase(inject("databaseUrl"));
});
afterEach(() => database.drop());

test("there is a backup of every released version of the schema, and each is small", async () => {
  const versions = await Promise.all(
    releases.map(async (name) => (await readBackupFile(join(import.meta.dirname, name))).header.schema.length),
  );
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  expect(releases.filter((name) => statSync(join(import.meta.dirname, name)).size > 50_000)).toEqual([]);
});

test.each(releases)("%s comes straight to the newest schema with all it holds, walled off", async (name) => {
  const location = { databaseUrl: database.databaseUrl };
  const { from, to, rows } = await restoreStore(location, join(import.meta.dirname, name), options);
  expect({ from, to }).toEqual({ from: Number(/\d+/.exec(name)![0]), to: newest });
  expect(rows).toBeGreaterThan(60);

  const store = await openStore(location, { ...options, connections: 2 });
  const scope = store.scope(WORKSPACE);
  const [deal, events, workspace] = await scope.read((tx) =>
    Promise.all([
      tx.first(scope.selectFrom("sales_case").select(["title", "amount_minor", "expected_close_on", "fields", "rev"])),
      tx.all(scope.selectFrom("event").select(["seq", "type", "payload"]).orderBy("seq")),
      tx.first(scope.selectFrom("workspace").select("name")),
    ]),
  );
  await store.close();
  expect(deal).toEqual({
    title: 'Big "deal"\\',
    amount_minor: Number.MAX_SAFE_INTEGER,
    expected_close_on: "2026-12-31",
    fields: { region: "Północ" },
    rev: 2,
  });
  expect(events).toEqual([
    { seq: 1, type: "created", payload: { set: { title: 'Big "deal"\\' }, was: { title: null } } },
    { seq: 2, type: "moved", payload: null },
  ]);
  expect(workspace).toEqual({ name: "Zażółć gęślą jaźń \\ 销售流程 \t\n\\." });

  await withOwner(database.databaseUrl, async (client) => {
    expect((await readTableSecurity(client)).filter((table) => !isSecured(table))).toEqual([]);
    expect(await checkLog(client)).toEqual([]);
    await client.query(`BEGIN; ${WHOLE_DATABASE}`);
    const strays = await client.query("SELECT workspace_id FROM event EXCEPT SELECT workspace_id FROM workspace");
    expect(strays.rows).toEqual([]);
  });
});
