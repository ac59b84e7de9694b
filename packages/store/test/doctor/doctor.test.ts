import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { withOwner } from "../../src/connection/with-owner.ts";
import { distributeStore } from "../../src/distribute/distribute-store.ts";
import { examineStore } from "../../src/doctor/examine-store.ts";
import { createId } from "../../src/id.ts";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";

let store: TestStore;
let dataFolder: string;
beforeEach(async () => {
  store = await openTestStore(inject("databaseUrl"));
  dataFolder = mkdtempSync(join(tmpdir(), "fairlead-doctor-"));
  mkdirSync(join(dataFolder, "backups"));
  writeFileSync(join(dataFolder, "backups", "fairlead-x.backup.gz"), "");
});
afterEach(async () => {
  rmSync(dataFolder, { recursive: true });
  await store.drop();
});

const run = (sql: string) => withOwner(store.databaseUrl, (client) => client.query(sql));

/** What the doctor finds, as `check: code`, and what it does not look at. */
async function findings(now: () => number = Date.now): Promise<string[]> {
  const place = { location: { databaseUrl: store.databaseUrl }, dataFolder };
  const { checks } = await examineStore(place, { now });
  return checks.flatMap(({ check, state, issues }) =>
    state === "skipped" ? [`${check}: skipped`] : issues.map(({ code }) => `${check}: ${code}`),
  );
}

test("a store that is well has no findings", async () => {
  await store.createWorkspace();
  expect(await findings()).toEqual([]);
});

test("secrets that others can read are found", async () => {
  for (const name of ["secret-key", "database-password"]) writeFileSync(join(dataFolder, name), "x", { mode: 0o644 });
  mkdirSync(join(dataFolder, "postgres"));
  chmodSync(join(dataFolder, "postgres"), 0o755);
  expect(await findings()).toEqual(Array.from({ length: 3 }, () => "data-folder: secret-file-open"));
});

test("no backup, and an old one, are found", async () => {
  const backup = join(dataFolder, "backups", "fairlead-x.backup.gz");
  const days = (count: number): number => Date.now() / 1000 - count * 86_400;
  utimesSync(backup, days(7), days(7));
  expect(await findings()).toEqual([]);
  utimesSync(backup, days(9), days(9));
  expect(await findings()).toEqual(["backups: backup-old"]);
  rmSync(backup);
  expect(await findings()).toEqual(["backups: backup-none"]);
});

test.each([
  ["ALTER TABLE event NO FORCE ROW LEVEL SECURITY", "tables: tables-open"],
  ["INSERT INTO schema_migration VALUES (99, 'later', 'x', 0)", "schema: schema-newer"],
  [
    "INSERT INTO job (id, queue, payload, state, run_at, max_attempts, created_at) VALUES (gen_random_uuid(), 'mail', '{}', 'dead', 0, 1, 0)",
    "jobs: jobs-dead",
  ],
  [
    "INSERT INTO job (id, queue, payload, state, run_at, max_attempts, created_at) VALUES (gen_random_uuid(), 'mail', '{}', 'waiting', 0, 1, 0)",
    "jobs: jobs-late",
  ],
  [
    "INSERT INTO file (workspace_id, id, name, media_type, size_bytes, sha256, created_at) SELECT workspace_id, gen_random_uuid(), 'x', 'x', 1, '\\x01', 0 FROM workspace",
    "files: files-missing",
  ],
  ["UPDATE workspace_head SET event_seq = 3", "log: log-incomplete"],
  ["UPDATE workspace_head SET audit_seq = 3", "audit: audit-rows-missing"],
])("after %s it is found: %s", async (statement, finding) => {
  await store.createWorkspace();
  await run(statement);
  expect(await findings()).toContain(finding);
});

test("settings that lose what was saved are found", async () => {
  await run(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`);
  expect(await findings()).toEqual(["durability: durability-off"]);
});

test("a clock that differs from the server's, and one behind the log, are found", async () => {
  const scope = store.scope(await store.createWorkspace());
  const event = {
    seq: 1,
    subject: "case",
    subject_id: createId(),
    case_no: 0,
    type: "created",
    activity_id: 0,
    recorded_at: Date.now(),
    precision: 0,
    actor_id: 0,
  };
  await scope.write(async (tx) => {
    await tx.execute(scope.insertInto("event", [event]));
    await tx.execute(scope.updateTable("workspace_head").set({ event_seq: 1 }));
  });
  expect(await findings()).toEqual([]);
  expect(await findings(() => Date.now() - 3_600_000)).toEqual(["clock: clock-differs", "clock: clock-behind"]);
});

test("a server that is not reached is a finding, and the rest is skipped", async () => {
  const url = new URL(store.databaseUrl);
  url.port = "1";
  const place = { location: { databaseUrl: url.href }, dataFolder };
  const { checks } = await examineStore(place, { now: Date.now });
  expect(checks.find(({ check }) => check === "server")?.issues).toMatchObject([{ code: "database-unavailable" }]);
  expect(checks.filter(({ state }) => state === "skipped")).toHaveLength(13);
});

test("where there is no store nothing is made", async () => {
  const nowhere = join(dataFolder, "nowhere");
  const { checks } = await examineStore({ location: { dataFolder: nowhere }, dataFolder: nowhere }, { now: Date.now });
  expect(checks.find(({ check }) => check === "server")?.issues).toMatchObject([{ code: "store-missing" }]);
});

test("a database without the extension is not distributed", async () => {
  await expect(distributeStore({ databaseUrl: store.databaseUrl })).rejects.toMatchObject({ code: "citus-missing" });
});
