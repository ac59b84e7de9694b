import { FairleadError } from "@fairlead/base";
import type { Client } from "pg";
import { APP_ROLE } from "../connection/database.ts";
import { withOwner } from "../connection/with-owner.ts";
import type { StoreLocation } from "../store-location.ts";
import { withDatabase, withExistingDatabase } from "../with-database.ts";
import type { OperationOptions } from "./operation-options.ts";
import { loadCopy, type LoadOutcome } from "./load-copy.ts";
import { readDatabase } from "./read-database.ts";

/**
 * Copies a store to another, empty place; each table there is read back and compared. The source stays as it is, and is not to be used any more.
 * @throws {FairleadError} `store-in-use` when somebody works with the source, whose next changes would stay behind; those of `loadCopy`.
 */
export function moveStore(from: StoreLocation, to: StoreLocation, options: OperationOptions): Promise<LoadOutcome> {
  return withExistingDatabase(from, (source) =>
    withOwner(source.ownerUrl, async (client) => {
      await assertUnused(client);
      const copy = await readDatabase(client, options);
      return withDatabase(to, (target) => loadCopy(target, copy, options));
    }),
  );
}

async function assertUnused(client: Client): Promise<void> {
  const { rows } = await client.query<{ users: number }>(
    "SELECT count(*)::int AS users FROM pg_stat_activity WHERE datname = current_database() AND usename = $1",
    [APP_ROLE],
  );
  if (rows[0]!.users > 0) throw new FairleadError("store-in-use", { connections: rows[0]!.users });
}
