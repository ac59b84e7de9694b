import { chmodSync, mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUpStore } from "../src/backup/back-up-store.ts";
import { restoreStore } from "../src/backup/restore-store.ts";
import { upgradeStore } from "../src/backup/upgrade-store.ts";
import { withOwner } from "../src/connection/with-owner.ts";
import { openEmbeddedServer, type EmbeddedServer } from "../src/embedded/embedded-server.ts";
import { readPostmaster } from "../src/embedded/postmaster.ts";
import { createId } from "../src/id.ts";
import { openStore } from "../src/open-store.ts";
import { fillDatabase, sumsOf } from "./backup/sample-data.ts";

const options = { now: () => Date.UTC(2026, 9, 1), connections: 2 };

let folder: string;
let server: EmbeddedServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-own-"));
  chmodSync(folder, 0o755);
  server = await openEmbeddedServer({ dataFolder: join(folder, "data") });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const asAdministrator = (sql: string) => withOwner(server.url, (client) => client.query(sql));

/** A database with an owner of its own, who is no superuser. */
async function databaseOf(owner: string, name: string): Promise<{ databaseUrl: string }> {
  await asAdministrator(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0`);
  return locationOf(owner, name);
}

function locationOf(owner: string, name: string): { databaseUrl: string } {
  const url = new URL(server.url);
  url.username = owner;
  url.password = "secret";
  url.pathname = `/${name}`;
  return { databaseUrl: url.href };
}

test("an owner without special rights is told what an administrator has to run, and then everything works", async () => {
  await asAdministrator("CREATE ROLE plain LOGIN PASSWORD 'secret'");
  const location = await databaseOf("plain", "plain_one");
  const refusal = await openStore(location, options).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "database-role-missing", values: { role: "fairlead_app" } });
  const { statement } = (refusal as { values: { statement: string } }).values;
  // the password itself is not in it
  expect(statement).toMatch(/^CREATE ROLE fairlead_app LOGIN NOSUPERUSER .* PASSWORD 'SCRAM-SHA-256\$4096:/u);
  await asAdministrator(statement);
  await (await openStore(location, options)).close();

  await fillDatabase(location.databaseUrl);
  const file = join(folder, "plain.backup.gz");
  await backUpStore(location, file, options);
  const other = await databaseOf("plain", "plain_two");
  expect(await restoreStore(other, file, options)).toMatchObject({ rows: 72 });
  expect(await sumsOf(other.databaseUrl)).toEqual(await sumsOf(location.databaseUrl));
  const store = await openStore(other, options);
  const scope = store.scope(createId());
  expect(await scope.read((tx) => tx.all(scope.selectFrom("event").selectAll()))).toEqual([]);
  await store.close();
});

test("an owner who may make roles needs no administrator", async () => {
  await asAdministrator("DROP DATABASE IF EXISTS plain_one");
  await asAdministrator("DROP DATABASE IF EXISTS plain_two");
  await asAdministrator(`DROP ROLE IF EXISTS fairlead_app; CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'secret'`);
  const location = await databaseOf("maker", "maker_one");
  await (await openStore(location, options)).close();
  // a password that was changed is brought up to date
  await asAdministrator("ALTER ROLE fairlead_app PASSWORD 'other'");
  const store = await openStore(location, options);
  expect(await store.runGlobal((tx) => tx.query({ text: "SELECT current_user AS role", values: [] }))).toEqual([
    { role: "fairlead_app" },
  ]);
  await store.close();
});

test("an installation does not lock out another that has another owner on the same server", async () => {
  const maker = await openStore(locationOf("maker", "maker_one"), options);
  await asAdministrator("CREATE ROLE second SUPERUSER LOGIN PASSWORD 'other secret'");
  const second = locationOf("second", "maker_one");
  const url = new URL(second.databaseUrl);
  url.password = "other secret";
  await expect(openStore({ databaseUrl: url.href }, options)).rejects.toMatchObject({
    code: "database-role-taken",
    values: { role: "fairlead_app", owner: "maker" },
  });
  await maker.close();
  await (await openStore(locationOf("maker", "maker_one"), options)).close();
});

test("an owner who may not make tables is told so", async () => {
  await asAdministrator("CREATE DATABASE guarded TEMPLATE template0");
  const url = new URL(server.url);
  url.pathname = "/guarded";
  await withOwner(url.href, (client) =>
    client.query("REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO PUBLIC"),
  );
  url.username = "maker";
  url.password = "secret";
  await expect(openStore({ databaseUrl: url.href }, options)).rejects.toMatchObject({
    code: "database-rights-missing",
  });
});

test("a working role that could pass by the walls is refused", async () => {
  const location = { databaseUrl: server.url };
  // the other installations are gone
  await asAdministrator("COMMENT ON ROLE fairlead_app IS NULL");
  await (await openStore(location, options)).close();
  await asAdministrator("ALTER ROLE fairlead_app BYPASSRLS");
  await expect(openStore(location, options)).rejects.toMatchObject({ code: "database-role-privileged" });
  await asAdministrator(
    "ALTER ROLE fairlead_app NOBYPASSRLS; CREATE TABLE mine (); ALTER TABLE mine OWNER TO fairlead_app",
  );
  await expect(openStore(location, options)).rejects.toMatchObject({ code: "database-role-privileged" });
  await asAdministrator("DROP TABLE mine");
  await (await openStore(location, options)).close();
});

test("a store finds its embedded server again after the server was killed, at whatever port", async () => {
  const dataFolder = join(folder, "killed");
  const store = await openStore({ dataFolder }, options);
  const scope = store.scope(createId());
  const add = (name: string) => scope.write((tx) => tx.execute(scope.insertInto("team", [{ id: createId(), name }])));
  await add("before");
  const before = store.address.ownerUrl;
  process.kill(readPostmaster(join(dataFolder, "postgres"))!.pid, "SIGKILL");
  const codes = new Set<unknown>();
  // every connection that was open when the server died fails once
  const untilBack = async <T>(ask: () => Promise<T>): Promise<T> =>
    ask().catch((error: { code: unknown }) => {
      codes.add(error.code);
      return untilBack(ask);
    });
  await untilBack(() => add("after"));
  const rows = await untilBack(() => scope.read((tx) => tx.all(scope.selectFrom("team").select("name"))));
  expect(["database-unavailable", "commit-unknown"]).toEqual(expect.arrayContaining([...codes]));
  expect(rows.map(({ name }) => name)).toEqual(["before", "after"]);
  expect(new URL(store.address.ownerUrl).port).not.toBe(new URL(before).port);
  await store.close();
  expect(readPostmaster(join(dataFolder, "postgres"))).toBeNull();
});

test("what brings data of an older program along backs it up first; opening alone changes nothing", async () => {
  const dataFolder = join(folder, "older");
  const place = { location: { dataFolder }, dataFolder };
  expect(await upgradeStore(place, options)).toEqual({ from: 0, to: 1, backup: null, secured: [] });
  expect(await upgradeStore(place, options)).toEqual({ from: 1, to: 1, backup: null, secured: [] });
  await expect(backUpStore({ dataFolder: join(folder, "nothing") }, "x", options)).rejects.toMatchObject({
    code: "store-missing",
  });
});

test.each([
  [
    "something that is no cluster",
    (data: string) => mkdirSync(join(data, "postgres"), { recursive: true }),
    "data-folder-foreign",
  ],
  ["a file in its place", (data: string) => writeFileSync(data, ""), "data-folder-unwritable"],
])("a data folder with %s is refused", async (_, spoil, code) => {
  const dataFolder = mkdtempSync(join(folder, "bad-"));
  rmSync(dataFolder, { recursive: true });
  spoil(dataFolder);
  await expect(openStore({ dataFolder }, options)).rejects.toMatchObject({ code });
});

test("a data folder that was copied without its password, or with another, is refused", async () => {
  const dataFolder = join(folder, "partly");
  chmodSync(folder, 0o755);
  await (await openStore({ dataFolder }, options)).close();
  const file = join(dataFolder, "database-password");
  unlinkSync(file);
  await expect(openStore({ dataFolder }, options)).rejects.toMatchObject({ code: "data-folder-password-missing" });
  writeFileSync(file, "guess", { mode: 0o600 });
  await expect(openStore({ dataFolder }, options)).rejects.toMatchObject({ code: "data-folder-password-wrong" });
  process.kill(readPostmaster(join(dataFolder, "postgres"))!.pid, "SIGINT");
});
