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
