import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestStore, type TestStore } from "../../src/testing/index.ts";
import { brokenRules } from "./catalogue-rules.ts";
import { readCatalogue, type Catalogue } from "./read-catalogue.ts";
import { readTypedTables, typeFaults } from "./typed-columns.ts";

let store: TestStore;
let client: Client;
beforeAll(async () => {
  store = await openTestStore(inject("databaseUrl"));
  client = new Client({ connectionString: store.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await store.drop();
});

/** The catalogue as it would be after some statements. */
async function catalogueAfter(statements: string): Promise<Catalogue> {
  await client.query(`BEGIN; ${statements}`);
  try {
    return await readCatalogue(client);
  } finally {
    await client.query("ROLLBACK");
  }
}

/** A table that breaks no rule. */
const GOOD = `
  CREATE TABLE good (workspace_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (workspace_id, id));
  ALTER TABLE good ENABLE ROW LEVEL SECURITY; ALTER TABLE good FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE, DELETE ON good TO fairlead_app;
  CREATE POLICY own_workspace ON good TO fairlead_app USING (workspace_id = current_setting('fairlead.workspace')::uuid);
  CREATE POLICY maintenance ON good TO CURRENT_USER USING (CASE WHEN current_setting('fairlead.whole_database', true) = 'on'
    THEN true ELSE workspace_id = current_setting('fairlead.workspace')::uuid END);`;

test("the schema keeps every rule of storage", async () => {
  expect(brokenRules(await catalogueAfter(""))).toEqual([]);
  expect(brokenRules(await catalogueAfter(GOOD))).toEqual([]);
});

test.each([
  ["ALTER TABLE good DROP CONSTRAINT good_pkey", "good: has no primary key"],
  [
    "ALTER TABLE good DROP CONSTRAINT good_pkey, ADD PRIMARY KEY (id)",
    "good: good_pkey does not begin with workspace_id",
  ],
  ["ALTER TABLE good ADD UNIQUE (id)", "good: good_id_key does not begin with workspace_id"],
  ["CREATE UNIQUE INDEX good_id ON good (id, workspace_id)", "good: good_id does not begin with workspace_id"],
  ["CREATE INDEX good_id ON good (id) INCLUDE (workspace_id)", "good: good_id does not begin with workspace_id"],
  ["CREATE INDEX good_id ON good ((id::text), workspace_id)", "good: good_id does not begin with workspace_id"],
  [
    "ALTER TABLE good DROP CONSTRAINT good_pkey; ALTER TABLE good ALTER workspace_id DROP NOT NULL; ALTER TABLE good ADD PRIMARY KEY (id)",
    "good: workspace_id is not a uuid that is always there",
    "good: good_pkey does not begin with workspace_id",
  ],
  ["ALTER TABLE good ADD other uuid REFERENCES account (id)"],
  ["ALTER TABLE good ADD FOREIGN KEY (workspace_id, id) REFERENCES team (workspace_id, id)"],
  [
    "ALTER TABLE good ADD FOREIGN KEY (id) REFERENCES job (id)",
    "good: good_id_fkey leads to job, which is not placed with it",
  ],
  [
    "ALTER TABLE account_workspace ADD FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id)",
    "account_workspace: account_workspace_workspace_id_fkey leads to workspace, which is not placed with it",
  ],
  [
    "ALTER TABLE good ADD FOREIGN KEY (id, workspace_id) REFERENCES team (id, workspace_id)",
    "good: good_id_workspace_id_fkey does not begin with workspace_id",
  ],
  [
    "CREATE TABLE loose (id uuid PRIMARY KEY); GRANT SELECT, INSERT, UPDATE, DELETE ON loose TO fairlead_app",
    "loose: has no workspace_id and is not known to be global",
    "loose: loose_pkey does not begin with workspace_id",
    "loose: row level security is not forced",
    "loose: its policies are ",
  ],
  ["ALTER TABLE good NO FORCE ROW LEVEL SECURITY", "good: row level security is not forced"],
  ["ALTER TABLE good DISABLE ROW LEVEL SECURITY", "good: row level security is not forced"],
  [
    "DROP POLICY maintenance ON good",
    "good: its policies are own_workspace to fairlead_app: (workspace_id = (current_setting('fairlead.workspace'::text))::uuid)",
  ],
  ["GRANT UPDATE ON event TO fairlead_app", "event: the working role may INSERT, SELECT, UPDATE"],
  ["GRANT DELETE ON audit TO PUBLIC", "audit: the working role may DELETE, INSERT, SELECT"],
  [
    "GRANT UPDATE ON map_version, activity, actor TO fairlead_app",
    "activity: the working role may INSERT, SELECT, UPDATE",
    "actor: the working role may INSERT, SELECT, UPDATE",
    "map_version: the working role may INSERT, SELECT, UPDATE",
  ],
  ["GRANT SELECT ON schema_migration TO fairlead_app", "schema_migration: the working role may SELECT"],
  ["GRANT TRUNCATE ON good TO fairlead_app", "good: the working role may DELETE, INSERT, SELECT, TRUNCATE, UPDATE"],
  ["ALTER ROLE fairlead_app BYPASSRLS", "the working role is bypassrls"],
  ["GRANT CREATE ON SCHEMA public TO fairlead_app", "the working role may make tables"],
  [
    "ALTER TABLE good ADD no bigint GENERATED ALWAYS AS IDENTITY",
    "good: the database numbers no",
    "there is a sequence good_no_seq",
  ],
  ["CREATE SEQUENCE counter", "there is a sequence counter"],
  ["CREATE VIEW opened AS SELECT * FROM event", "there is a view opened"],
  ["CREATE FUNCTION one() RETURNS int SECURITY DEFINER LANGUAGE sql AS 'SELECT 1'", "there is a function one"],
  [
    "CREATE TRIGGER stamp BEFORE UPDATE ON good FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "good: has the trigger stamp",
  ],
  ["CREATE RULE quiet AS ON DELETE TO good DO INSTEAD NOTHING", "there is a rule on good"],
  ["DROP TABLE job", "job: does not exist"],
])("%s: is seen for what it breaks", async (statement, ...faults) => {
  expect(brokenRules(await catalogueAfter(`${GOOD} ${statement}`)).toSorted()).toEqual(faults.toSorted());
});

test.each([
  ["ALTER ROLE fairlead_app SUPERUSER", "the working role is superuser"],
  ["ALTER TABLE good OWNER TO fairlead_app", "the working role owns good"],
  ["GRANT pg_read_all_data TO fairlead_app", "the working role is a member of pg_read_all_data"],
])("%s: is seen, among all that it opens", async (statement, fault) => {
  expect(brokenRules(await catalogueAfter(`${GOOD} ${statement}`))).toContain(fault);
});

test("the table types and the database say the same", async () => {
  expect(typeFaults(await catalogueAfter(""), readTypedTables())).toEqual([]);
});

test.each([
  ["ALTER TABLE team ADD colour text", "team.colour: is not typed"],
  ["ALTER TABLE team DROP name", "team.name: is typed and does not exist"],
  ["ALTER TABLE team ALTER name TYPE varchar(80)", "team.name: is character varying(80), typed string"],
  ["ALTER TABLE team ALTER name DROP NOT NULL", "team.name: is null"],
  ["ALTER TABLE team ALTER rev DROP DEFAULT", "team.rev: has no default"],
  ["ALTER TABLE team ALTER name SET DEFAULT ''", "team.name: has a default"],
  ["ALTER TABLE sales_case DROP CONSTRAINT sales_case_kind_check", "sales_case.kind: takes anything"],
  [
    "ALTER TABLE sales_case DROP CONSTRAINT sales_case_kind_check, ADD CHECK (kind IN ('lead', 'deal', 'quote'))",
    "sales_case.kind: takes deal,lead,quote",
  ],
])("%s: the types are found to differ", async (statement, fault) => {
  expect(typeFaults(await catalogueAfter(statement), readTypedTables())).toEqual([fault]);
});
