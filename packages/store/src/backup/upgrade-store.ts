import { join } from "node:path";
import { withOwner } from "../connection/with-owner.ts";
import { migrate, repairTableSecurity, type MigrationOutcome } from "../migration/migrate.ts";
import { readSchemaState } from "../migration/schema-state.ts";
import { isSecured, readTableSecurity } from "../migration/table-security.ts";
import { backupFolderOf, type StorePlace } from "../store-location.ts";
import { withDatabase } from "../with-database.ts";
import { backUpDatabase, backupFileIn } from "./back-up-store.ts";
import type { OperationOptions } from "./operation-options.ts";

/** What an upgrade did. */
export interface UpgradeOutcome extends MigrationOutcome {
  /** The backup that was made before; null when there was nothing to lose. */
  readonly backup: string | null;
  /** The tables that were found open and are secured again. */
  readonly secured: readonly string[];
}

/**
 * Brings a store to the newest schema, after backing up what is in it, and secures tables that somebody opened.
 * @throws {FairleadError} those of `backUpStore` and `migrate`: the store is then as it was, or at a step before the one that failed.
 */
export function upgradeStore(place: StorePlace, options: OperationOptions): Promise<UpgradeOutcome> {
  return withDatabase(place.location, async (address) => {
    const { version, migrations, open } = await withOwner(address.ownerUrl, async (client) => ({
      ...(await readSchemaState(client, options.migrations)),
      open: (await readTableSecurity(client)).filter((table) => !isSecured(table)).map(({ name }) => name),
    }));
    const isBehind = version < migrations.length;
    const backup = version > 0 && isBehind ? backupFileIn(backupFolderOf(place), options.now()) : null;
    if (backup !== null) await backUpDatabase(address, backup, { ...options, folder: join(place.dataFolder, "files") });
    const outcome = await migrate(address, options);
    const secured = version > 0 ? open : [];
    if (secured.length > 0) await repairTableSecurity(address);
    return { ...outcome, backup, secured };
  });
}
