import { createPool, addressOf, type DatabaseAddress } from "./connection/database.ts";
import { runTransaction } from "./connection/run-transaction.ts";
import type { Transaction } from "./connection/transaction.ts";
import { openEmbeddedServer, type EmbeddedServer } from "./embedded/embedded-server.ts";
import { migrate } from "./migration/migrate.ts";
import { Scope } from "./scope.ts";

/** Where a store is: a server of its own in a data folder, or any PostgreSQL from 15 by the address of its owner. */
export type StoreLocation = { readonly dataFolder: string } | { readonly databaseUrl: string };

export interface StoreOptions {
  /** The clock. Units: epoch milliseconds. */
  readonly now: () => number;
  /** Default: 20. */
  readonly connections?: number;
  /** Test only: statements do not name the workspace, so that row level security stands alone. */
  readonly isNamingWorkspace?: boolean;
}

/** An open database, brought to the newest schema. */
export interface Store {
  readonly address: DatabaseAddress;
  readonly now: () => number;
  /** Everything of one workspace. */
  readonly scope: (workspaceId: string) => Scope;
  /** Runs work on the tables that no workspace owns: `globalTables` builds for it. In it the tables of workspaces are out of reach. */
  readonly runGlobal: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a store, making and migrating what is missing.
 * @throws {FairleadError} those of `openEmbeddedServer` and `migrate`.
 */
export async function openStore(location: StoreLocation, options: StoreOptions): Promise<Store> {
  const server = "dataFolder" in location ? await openEmbeddedServer(location) : null;
  const address = addressOf(server === null ? (location as { databaseUrl: string }).databaseUrl : server.url);
  try {
    await migrate(address, options);
  } catch (error) {
    await server?.close();
    throw error;
  }
  return connectStore(address, options, server);
}

function connectStore(
  address: DatabaseAddress,
  { now, connections = 20, isNamingWorkspace = true }: StoreOptions,
  server: EmbeddedServer | null,
): Store {
  const pool = createPool(address.appUrl, connections);
  // a connection that dies while nobody uses it is replaced when the next one is asked for
  pool.on("error", () => undefined);
  return {
    address,
    now,
    scope: (workspaceId) => new Scope(pool, workspaceId, { isNamingWorkspace }),
    runGlobal: (work) => runTransaction(pool, "BEGIN", work),
    close: async () => {
      await pool.end();
      await server?.close();
    },
  };
}
