import {
  sql,
  type DeleteQueryBuilder,
  type DeleteResult,
  type Insertable,
  type InsertQueryBuilder,
  type InsertResult,
  type SelectQueryBuilder,
  type UpdateQueryBuilder,
  type UpdateResult,
} from "kysely";
import { FairleadError } from "@fairlead/base";
import { workspaceTables } from "./connection/query-builder.ts";
import { runTransaction, type Connections } from "./connection/run-transaction.ts";
import type { Transaction } from "./connection/transaction.ts";
import type { WorkspaceTables } from "./schema/tables.ts";

type TableName = keyof WorkspaceTables;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/**
 * Everything of one workspace, and the only way to it: builds statements that name the workspace, and runs them in transactions in which
 * the database shows this workspace alone.
 */
export class Scope {
  readonly workspaceId: string;
  readonly #connections: Connections;
  readonly #isNamingWorkspace: boolean;

  /** `isNamingWorkspace` is false only where a test takes this wall away to see the other one hold. */
  constructor(
    connections: Connections,
    workspaceId: string,
    { isNamingWorkspace = true }: { readonly isNamingWorkspace?: boolean } = {},
  ) {
    // it becomes a part of a statement that takes no parameters
    if (!UUID.test(workspaceId))
      throw new FairleadError("workspace-id-malformed", { workspace: workspaceId.slice(0, 80) });
    this.#connections = connections;
    this.workspaceId = workspaceId;
    this.#isNamingWorkspace = isNamingWorkspace;
  }

  /** Runs work that reads, on one view of the data for each statement. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return runTransaction(
      this.#connections,
      `BEGIN READ ONLY; SET LOCAL fairlead.workspace = '${this.workspaceId}'`,
      work,
    );
  }

  /** Runs work that writes: all of it is kept, or nothing. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return runTransaction(this.#connections, `BEGIN; SET LOCAL fairlead.workspace = '${this.workspaceId}'`, work);
  }

  /** Rows of a table of this workspace. */
  selectFrom<T extends TableName>(table: T): SelectQueryBuilder<WorkspaceTables, T, object> {
    const name: TableName = table;
    const query: unknown = workspaceTables.selectFrom(name).where(this.condition(name));
    return query as SelectQueryBuilder<WorkspaceTables, T, object>;
  }

  /** New rows of a table of this workspace. */
  insertInto<T extends TableName>(
    table: T,
    rows: readonly Omit<Insertable<WorkspaceTables[T]>, "workspace_id">[],
  ): InsertQueryBuilder<WorkspaceTables, T, InsertResult> {
    const values = rows.map((row) => ({ ...row, workspace_id: this.workspaceId }));
    return workspaceTables.insertInto(table).values(values as never);
  }

  /** Changes rows of a table of this workspace. */
  updateTable<T extends TableName>(table: T): UpdateQueryBuilder<WorkspaceTables, T, T, UpdateResult> {
    const name: TableName = table;
    const query: unknown = workspaceTables.updateTable(name).where(this.condition(name));
    return query as UpdateQueryBuilder<WorkspaceTables, T, T, UpdateResult>;
  }

  /** Deletes rows of a table of this workspace. */
  deleteFrom<T extends TableName>(table: T): DeleteQueryBuilder<WorkspaceTables, T, DeleteResult> {
    const name: TableName = table;
    const query: unknown = workspaceTables.deleteFrom(name).where(this.condition(name));
    return query as DeleteQueryBuilder<WorkspaceTables, T, DeleteResult>;
  }

  /** That a row of a table, or of an alias of one, is of this workspace: for queries built by hand. */
  condition(table: string): ReturnType<typeof sql<boolean>> {
    if (!this.#isNamingWorkspace) return sql<boolean>`true`;
    return sql<boolean>`${sql.ref(`${table}.workspace_id`)} = ${this.workspaceId}`;
  }
}
