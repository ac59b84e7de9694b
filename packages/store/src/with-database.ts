import { existsSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "@fairlead/base";
import { addressOf, type DatabaseAddress } from "./connection/database.ts";
import { openEmbeddedServer } from "./embedded/embedded-server.ts";
import type { StoreLocation } from "./store-location.ts";

/** Runs work on the database of a location, whatever schema it has, and leaves the server as it was found. */
export async function withDatabase<T>(
  location: StoreLocation,
  work: (address: DatabaseAddress) => Promise<T>,
): Promise<T> {
  if ("databaseUrl" in location) return work(addressOf(location.databaseUrl));
  const server = await openEmbeddedServer(location);
  try {
    return await work(addressOf(server.url));
  } finally {
    await server.close();
  }
}

/**
 * The same for a store that is there already: nothing is made where there is none.
 * @throws {FairleadError} `store-missing` for a data folder without a database.
 */
export function withExistingDatabase<T>(
  location: StoreLocation,
  work: (address: DatabaseAddress) => Promise<T>,
): Promise<T> {
  if ("dataFolder" in location && !hasCluster(location.dataFolder))
    return Promise.reject(new FairleadError("store-missing", { folder: location.dataFolder }));
  return withDatabase(location, work);
}

function hasCluster(dataFolder: string): boolean {
  return ["postgres", "postgres.location"].some((name) => existsSync(join(dataFolder, name)));
}
