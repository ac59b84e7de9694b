import type { Migration } from "../migration/migration.ts";

/** What every operation needs to be told. */
export interface OperationOptions {
  /** The clock. Units: epoch milliseconds. */
  readonly now: () => number;
  /** The steps of the schema. Default: those of this program; tests stand for later ones. */
  readonly migrations?: readonly Migration[];
}
