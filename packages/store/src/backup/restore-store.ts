import type { StoreLocation } from "../store-location.ts";
import { withDatabase } from "../with-database.ts";
import { contentFolderOf } from "./file-contents.ts";
import type { OperationOptions } from "./operation-options.ts";
import { loadCopy, type LoadOutcome } from "./load-copy.ts";
import { checkBackupFile, readBackupFile } from "./read-backup-file.ts";

/**
 * Brings a backup into an empty store, and to the newest schema.
 * Edges: a file that is no whole backup is refused before the store is opened; later trouble leaves no row.
 * @throws {FairleadError} those of `readBackupFile` and `loadCopy`.
 */
export async function restoreStore(
  location: StoreLocation,
  file: string,
  options: OperationOptions,
): Promise<LoadOutcome> {
  await checkBackupFile(file);
  const copy = await readBackupFile(file);
  return withDatabase(location, (address) =>
    loadCopy(address, copy, { ...options, folder: contentFolderOf(location, options) }),
  );
}
