import { Client } from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { addressOf } from "../../src/connection/database.ts";
import { withOwner } from "../../src/connection/with-owner.ts";
import { migrate, repairTableSecurity } from "../../src/migration/migrate.ts";
import { readMigrations } from "../../src/migration/migration.ts";
import { isSecured, readTableSecurity } from "../../src/migration/table-security.ts";
import { openStore } from "../../src/open-store.ts";
import { openTestDatabase, type TestDatabase } from "../../src/testing/index.ts";

const now = (): number => Date.UTC(2026, 9, 1);
const options = { now };
const newest = readMigrations().length;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase(inject("databaseUrl"));
});
afterEach(() => database.drop());

const run = (sql: string) => withOwner(database.databaseUrl, (client) => client.query(sql));
const open = async () => {
  const store = await openStore({ databaseUrl: database.databaseUrl }, { ...options, connections: 2 });
  await store.close();
};

test("an empty database is brought to the newest schema; then there is nothing left to do", async () => {
  const address = addressOf(database.databaseUrl);
  expect(await migrate(address, options)).toEqual({ from: 0, to: newest });
  expect(await migrate(address, options)).toEqual({ from: newest, to: newest });
});

test("of several that migrate at once, on one database and on another of the same server, all succeed", async () => {
  const other = await openTestDatabase(inject("databaseUrl"));
  try {
    const both = [database.databaseUrl, other.databaseUrl];
    const runs = Array.from({ length: 8 }, (_, index) => migrate(addressOf(both[index % 2]!), options));
    const outcomes = await Promise.all(runs);
    expect(outcomes.filter(({ to }) => to === newest)).toHaveLength(8);
    for (const url of both) {
      const { rows } = await withOwner(url, (client) => client.query("SELECT version FROM schema_migration"));
      expect(rows).toHaveLength(newest);
    }
  } finally {
    await other.drop();
  }
});

test("somebody else's database is refused and left as it is", async () => {
  await run("CREATE TABLE invoices (id int)");
  const refused = { code: "database-foreign", values: { table: "invoices" } };
  await expect(open()).rejects.toMatchObject(refused);
  const { rows } = await run("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace");
  expect(rows).toEqual([{ relname: "invoices" }]);
});

test("a table of somebody else that has the name of ours is seen for what it is", async () => {
  await run("CREATE TABLE schema_migration (version text)");
  await expect(open()).rejects.toMatchObject({ code: "database-foreign", values: { table: "schema_migration" } });
});

test("a database of a newer program, of a changed step, and of an older program is refused with what to do", async () => {
  await open();
  await run(`INSERT INTO schema_migration VALUES (${newest + 1}, 'later', 'x', 0)`);
  await expect(open()).rejects.toMatchObject({ code: "schema-newer", values: { version: newest + 1, known: newest } });
  await run(`DELETE FROM schema_migration WHERE version > ${newest}; UPDATE schema_migration SET checksum = 'x'`);
  await expect(open()).rejects.toMatchObject({ code: "schema-changed", values: { version: 1 } });
});

test("tables that somebody opened are found and secured again", async () => {
  await open();
  await run(`ALTER TABLE event NO FORCE ROW LEVEL SECURITY; ALTER TABLE team DISABLE ROW LEVEL SECURITY;
    DROP POLICY own_workspace ON note; CREATE POLICY all_see ON note TO fairlead_app USING (true);
    ALTER POLICY own_workspace ON task USING (true); GRANT UPDATE ON audit TO fairlead_app; GRANT SELECT ON person TO PUBLIC;
    GRANT TRUNCATE ON file TO fairlead_app`);
  const openTables = async () =>
    (await withOwner(database.databaseUrl, readTableSecurity))
      .filter((table) => !isSecured(table))
      .map(({ name }) => name);
  // what everybody may read of people, the policies still wall off
  expect(await openTables()).toEqual(["audit", "event", "file", "note", "task", "team"]);
  await repairTableSecurity(addressOf(database.databaseUrl));
  expect(await openTables()).toEqual([]);
});

test("the owner too sees one workspace at a time, unless it says that a transaction is about all", async () => {
  await open();
  await run(`CREATE ROLE plain_owner_${process.pid}; GRANT ALL ON team TO plain_owner_${process.pid};
    ALTER TABLE team OWNER TO plain_owner_${process.pid}`);
  await repairTableSecurity(addressOf(database.databaseUrl));
  const ask = (setting: string) =>
    withOwner(database.databaseUrl, async (client) => {
      await client.query(`BEGIN; SET LOCAL ROLE plain_owner_${process.pid}; ${setting}`);
      return (await client.query("SELECT count(*)::int AS n FROM team")).rows;
    });
  try {
    await run(`DROP POLICY maintenance ON team; CREATE POLICY maintenance ON team TO plain_owner_${process.pid} USING
      (CASE WHEN current_setting('fairlead.whole_database', true) = 'on' THEN true ELSE workspace_id = current_setting('fairlead.workspace')::uuid END)`);
    await run("INSERT INTO team (workspace_id, id, name) VALUES (gen_random_uuid(), gen_random_uuid(), 'x')");
    await expect(ask("")).rejects.toThrow(/fairlead\.workspace/u);
    expect(await ask("SET LOCAL fairlead.whole_database = 'on'")).toEqual([{ n: 1 }]);
    expect(await ask("SET LOCAL fairlead.workspace = '00000000-0000-7000-8000-000000000000'")).toEqual([{ n: 0 }]);
  } finally {
    await run(
      `ALTER TABLE team OWNER TO CURRENT_USER; DROP OWNED BY plain_owner_${process.pid}; DROP ROLE plain_owner_${process.pid}`,
    );
  }
});

test("a working role cannot say that it is about all workspaces", async () => {
  await open();
  await run("INSERT INTO team (workspace_id, id, name) VALUES (gen_random_uuid(), gen_random_uuid(), 'x')");
  const client = new Client({ connectionString: addressOf(database.databaseUrl).appUrl });
  await client.connect();
  try {
    await client.query(
      "SET fairlead.whole_database = 'on'; SET fairlead.workspace = '00000000-0000-7000-8000-000000000000'",
    );
    expect((await client.query("SELECT count(*)::int AS n FROM team")).rows).toEqual([{ n: 0 }]);
    for (const statement of [
      "DELETE FROM event",
      "UPDATE audit SET via = 'x'",
      "TRUNCATE team",
      "CREATE TABLE mine ()",
      "ALTER TABLE team DISABLE ROW LEVEL SECURITY",
      "SELECT * FROM schema_migration",
      `SET ROLE ${new URL(database.databaseUrl).username}`,
    ])
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/u);
  } finally {
    await client.end();
  }
});
