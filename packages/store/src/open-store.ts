import { FairleadError } from "@fairlead/base";
import type { DatabaseAddress } from "./connection/database.ts";
import { toDatabaseError } from "./connection/database-trouble.ts";
import type { OperationOptions } from "./backup/operation-options.ts";
import { runTransaction } from "./connection/run-transaction.ts";
import type { Transaction } from "./connection/transaction.ts";
import { withOwner } from "./connection/with-owner.ts";
import { LivePool } from "./live-pool.ts";
import { assertWorkingRole, ensureAppRole, ROLE_QUERY, type RoleRow } from "./migration/app-role.ts";
import { migrate } from "./migration/migrate.ts";
import { readSchemaState } from "./migration/schema-state.ts";
import { Scope } from "./scope.ts";
import type { StoreLocation } from "./store-location.ts";
import { plainKeys, type KeysOf } from "./transact/record-keys.ts";

/** How a store is opened. */
export interface StoreOptions extends OperationOptions {
  /** Default: 20. */
  readonly connections?: number;
  /** What records are found by. Default: plain keys. */
  readonly keysOf?: KeysOf;
  /** Test only: statements do not name the workspace, so that row level security stands alone. */
  readonly isNamingWorkspace?: boolean;
}

/** An open database that has the newest schema. */
export interface Store {
  /** Where the database is by now: to be asked for anew each time, since an embedded server may come back at another port. */
  readonly address: DatabaseAddress;
  readonly now: () => number;
  readonly keysOf: KeysOf;
  /** Everything of one workspace. */
  readonly scope: (workspaceId: string) => Scope;
  /** Runs work on the tables that no workspace owns: `globalTables` builds for it. In it the tables of workspaces are out of reach. */
  readonly runGlobal: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a store, making what is missing in an empty database. A database that holds data is not changed.
 * @throws {FairleadError} those of `openEmbeddedServer`, `addressOf`, and `migrate`; `schema-outdated` for a database made by an older program:
 * `upgradeStore` brings it up, with a backup; `database-role-privileged` when row level security would not hold.
 */
export async function openStore(location: StoreLocation, options: StoreOptions): Promise<Store> {
  const { now, connections = 20, keysOf = plainKeys, isNamingWorkspace = true } = options;
  const pool = await LivePool.open(location, connections);
  try {
    await Promise.all([prepareSchema(pool.address, options), prepareRole(pool)]);
  } catch (error) {
    await pool.close();
    throw error;
  }
  return {
    get address() {
      return pool.address;
    },
    now,
    keysOf,
    scope: (workspaceId) => new Scope(pool, workspaceId, { isNamingWorkspace }),
    runGlobal: (work) => runTransaction(pool, "BEGIN", work),
    close: () => pool.close(),
  };
}

async function prepareSchema(address: DatabaseAddress, options: OperationOptions): Promise<void> {
  const { version, migrations } = await withOwner(address.ownerUrl, (client) =>
    readSchemaState(client, options.migrations),
  );
  if (version === 0) await migrate(address, options);
  else if (version < migrations.length)
    throw new FairleadError("schema-outdated", { version, known: migrations.length });
}

/** The working role gets in, or is made or given its password; and row level security holds for it. */
async function prepareRole(pool: LivePool): Promise<void> {
  const { address } = pool;
  const role = await readRole(pool).catch(async (error: unknown) => {
    const trouble = toDatabaseError(error);
    if (!(trouble instanceof FairleadError) || trouble.code !== "database-sign-in-failed") throw trouble;
    await withOwner(address.ownerUrl, (client) => ensureAppRole(client, address.appUrl));
    return readRole(pool);
  });
  assertWorkingRole(role);
}

async function readRole(pool: LivePool): Promise<RoleRow | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<RoleRow>(ROLE_QUERY);
    return rows[0];
  } finally {
    client.release();
  }
}
