import { join, resolve } from "node:path";

/** Where a store is: a server of its own in a data folder, or any PostgreSQL from 15 by the address of its owner. */
export type StoreLocation = { readonly dataFolder: string } | { readonly databaseUrl: string };

/** Where the database is, and where everything beside it goes, such as backups. */
export interface StorePlace {
  readonly location: StoreLocation;
  readonly dataFolder: string;
}

/** What is said about where the store is. */
export interface StoreWishes {
  /** What `--data` says: a word on the command line beats the environment. */
  readonly dataFolder?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const DEFAULT_FOLDER = "data";

/**
 * Where a store is, by the command line and the environment.
 * Shape: `--data` names a folder and the embedded database in it, whatever the environment says; without it `DATABASE_URL` says where the
 * database is, and `FAIRLEAD_DATA` which folder is for the rest, by default `./data`. Empty is as good as not said.
 */
export function locateStore({ dataFolder: given, env }: StoreWishes): StorePlace {
  const dataFolder = resolve(given || env["FAIRLEAD_DATA"] || DEFAULT_FOLDER);
  const databaseUrl = given ? "" : (env["DATABASE_URL"] ?? "");
  return { location: databaseUrl === "" ? { dataFolder } : { databaseUrl }, dataFolder };
}

/** Where the backups of a data folder go that nobody asked for by name. */
export function backupFolderOf({ dataFolder }: StorePlace): string {
  return join(dataFolder, "backups");
}
