import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { addressOf } from "../connection/database.ts";
import { createId } from "../id.ts";
import { migrate } from "../migration/migrate.ts";
import { openStore, type Store, type StoreOptions } from "../open-store.ts";

const TEMPLATE = "fairlead_test_template";

/** A store on a database of its own, on a server that tests share. */
export interface TestStore extends Store {
  /** The address of the database, as its owner. */
  readonly databaseUrl: string;
  /** Makes a workspace: its id. */
  readonly createWorkspace: (name?: string) => Promise<string>;
  /** Runs a statement as the owner of the database, past row level security. */
  readonly runAsOwner: (statement: string) => Promise<void>;
  /** Closes the store and drops the database. */
  readonly drop: () => Promise<void>;
}

/** Makes the database that those of tests are copied from. Once a server. */
export async function prepareTestDatabases(serverUrl: string): Promise<void> {
  await onServer(serverUrl, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await onServer(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(addressOf(urlOf(serverUrl, TEMPLATE)), { now: () => 0 });
}

/** An empty database of its own, without a schema. */
export interface TestDatabase {
  /** Its address, as its owner. */
  readonly databaseUrl: string;
  readonly drop: () => Promise<void>;
}

/** Makes an empty database on a server that tests share. */
export function openTestDatabase(serverUrl: string): Promise<TestDatabase> {
  return makeDatabase(serverUrl, "template0");
}

async function makeDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    databaseUrl: urlOf(serverUrl, name),
    drop: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Opens a store on a new, migrated database of a prepared server. Default clock: the real one. */
export async function openTestStore(serverUrl: string, options: Partial<StoreOptions> = {}): Promise<TestStore> {
  const { databaseUrl, drop } = await makeDatabase(serverUrl, TEMPLATE);
  const store = await openStore({ databaseUrl }, { now: Date.now, connections: 8, ...options });
  return {
    ...store,
    databaseUrl,
    createWorkspace: (title = "Test") => createWorkspace(store, title),
    runAsOwner: (statement) => onServer(databaseUrl, statement),
    drop: async () => {
      await store.close();
      await drop();
    },
  };
}

async function createWorkspace(store: Store, name: string): Promise<string> {
  const workspaceId = createId();
  const scope = store.scope(workspaceId);
  const workspace = { name, locale: "en", time_zone: "Europe/Warsaw", currency: "EUR", created_at: store.now() };
  await scope.write(async (transaction) => {
    await transaction.execute(scope.insertInto("workspace", [workspace]));
    await transaction.execute(scope.insertInto("workspace_head", [{ audit_hash: Buffer.alloc(32) }]));
  });
  return workspaceId;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
