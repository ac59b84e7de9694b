import type { Migration } from "../migration/migration.ts";

/** What every operation needs to be told. */
export interface OperationOptions {
  /** The clock. Units: epoch milliseconds. */
  readonly now: () => number;
  /** The folder whose uploaded files belong to the store. Default: that of an embedded database; of a server's, none. */
  readonly dataFolder?: string;
  /** The steps of the schema. Default: those of this program; tests stand for later ones. */
  readonly migrations?: readonly Migration[];
}
