import { join } from "node:path";
import type { DatabaseAddress } from "../connection/database.ts";
import { withOwner } from "../connection/with-owner.ts";
import type { StoreLocation } from "../store-location.ts";
import { withExistingDatabase } from "../with-database.ts";
import { contentFolderOf } from "./file-contents.ts";
import type { OperationOptions } from "./operation-options.ts";
import { readDatabase } from "./read-database.ts";
import { writeBackupFile, type BackupSummary } from "./write-backup-file.ts";

/**
 * Writes everything in a store, as it is at this moment, into one file. The store may be in use.
 * @throws {FairleadError} those of `readSchemaState` and `writeBackupFile`; `store-without-schema` when there is nothing to copy yet.
 */
export function backUpStore(location: StoreLocation, file: string, options: OperationOptions): Promise<BackupSummary> {
  return withExistingDatabase(location, (address) =>
    backUpDatabase(address, file, { ...options, folder: contentFolderOf(location, options) }),
  );
}

/** `backUpStore` for a database whose server is open. */
export function backUpDatabase(
  { ownerUrl }: DatabaseAddress,
  file: string,
  options: OperationOptions & { readonly folder: string | null },
): Promise<BackupSummary> {
  return withOwner(ownerUrl, async (client) => writeBackupFile(await readDatabase(client, options), file));
}

/** The name of a backup that nobody named: when it was made, in UTC, without what file systems do not take. */
export function backupFileIn(folder: string, at: number): string {
  const moment = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  return join(folder, `fairlead-${moment}.backup.gz`);
}
