import type { FieldRight, ObjectKind, Visibility } from "@fairlead/access";
import { sql, type Selectable } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { WorkspaceTables } from "../schema/tables.ts";
import type { Scope } from "../scope.ts";

/** One company's place. Units: instants in epoch milliseconds. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly visibility: Readonly<Partial<Record<ObjectKind, Visibility>>>;
  readonly isDemo: boolean;
  readonly createdAt: number;
  readonly rev: number;
}

/** What of a workspace can be changed. */
export interface WorkspaceSettings {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly visibility: Workspace["visibility"];
}

/** Makes the workspace of a scope, with the ends of its lists. */
export async function insertWorkspace(
  transaction: Transaction,
  scope: Scope,
  { createdAt, ...settings }: Omit<WorkspaceSettings, "visibility"> & { readonly createdAt: number },
): Promise<Workspace> {
  const insert = scope.insertInto("workspace", [
    {
      name: settings.name,
      locale: settings.locale,
      time_zone: settings.timeZone,
      currency: settings.currency,
      created_at: createdAt,
    },
  ]);
  const [[row]] = await Promise.all([
    transaction.all(insert.returningAll()),
    transaction.execute(scope.insertInto("workspace_head", [{ audit_hash: Buffer.alloc(32) }])),
  ]);
  return workspaceOf(row!);
}

/** The workspace of a scope; null if there is none. */
export async function findWorkspace(transaction: Transaction, scope: Scope): Promise<Workspace | null> {
  const row = await transaction.first(scope.selectFrom("workspace").selectAll());
  return row === null ? null : workspaceOf(row);
}

/** Changes the workspace of a scope while its `rev` is still the one given; null if it is not. */
export async function changeWorkspace(
  transaction: Transaction,
  scope: Scope,
  rev: number,
  change: Partial<WorkspaceSettings>,
): Promise<Workspace | null> {
  const update = scope
    .updateTable("workspace")
    .set({
      rev: sql<number>`rev + 1`,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.locale === undefined ? {} : { locale: change.locale }),
      ...(change.timeZone === undefined ? {} : { time_zone: change.timeZone }),
      ...(change.currency === undefined ? {} : { currency: change.currency }),
      ...(change.visibility === undefined ? {} : { visibility: JSON.stringify(change.visibility) }),
    })
    .where("rev", "=", rev)
    .returningAll();
  const row = await transaction.first(update);
  return row === null ? null : workspaceOf(row);
}

/** What roles may do with fields, where it is less than everything. */
export async function listFieldRights(transaction: Transaction, scope: Scope): Promise<FieldRight[]> {
  const query = scope.selectFrom("field_right").select(["role", "object", "field", "level"]);
  // no other door writes them
  return (await transaction.all(query.orderBy("object").orderBy("field").orderBy("role"))) as FieldRight[];
}

/** Puts other field rights in the place of all there are. */
export async function setFieldRights(
  transaction: Transaction,
  scope: Scope,
  rights: readonly FieldRight[],
): Promise<void> {
  await transaction.execute(scope.deleteFrom("field_right"));
  if (rights.length > 0) await transaction.execute(scope.insertInto("field_right", rights));
}

function workspaceOf(row: Selectable<WorkspaceTables["workspace"]>): Workspace {
  return {
    id: row.workspace_id,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    currency: row.currency,
    visibility: row.visibility as Workspace["visibility"],
    isDemo: row.is_demo,
    createdAt: row.created_at,
    rev: row.rev,
  };
}
