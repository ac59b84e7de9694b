import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from "kysely";
import type { GlobalTables, WorkspaceTables } from "../schema/tables.ts";

/** Builds statements and cannot run them: they run in a transaction, which knows its workspace. */
class NoDriver extends DummyDriver implements Driver {
  override acquireConnection(): Promise<DatabaseConnection> {
    return Promise.reject(new Error("a statement runs in a transaction: tx.all(query)"));
  }
}

function createBuilder<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new NoDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

export const workspaceTables: Kysely<WorkspaceTables> = createBuilder<WorkspaceTables>();
export const globalTables: Kysely<GlobalTables> = createBuilder<GlobalTables>();
