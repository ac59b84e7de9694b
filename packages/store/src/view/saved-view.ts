import { sql } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A list as somebody wants to see it again. Units: instants in epoch milliseconds. */
export interface SavedView {
  readonly id: string;
  /** What is listed. */
  readonly object: string;
  readonly name: string;
  readonly ownerId: string;
  /** Whether everyone sees it. */
  readonly isShared: boolean;
  /** As it was saved: whether it can be carried out, and by whom, is asked when it is used. */
  readonly query: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly rev: number;
}

/** What of a view can be changed. Units: `at` in epoch milliseconds. */
export interface SavedViewChange {
  readonly name?: string;
  readonly isShared?: boolean;
  readonly query?: unknown;
  readonly at: number;
}

const COLUMNS = [
  "id",
  "object",
  "name",
  "owner_id as ownerId",
  "is_shared as isShared",
  "query",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "rev",
] as const;

/** The views of a member and those that others share, by name. */
export function listSavedViews(transaction: Transaction, scope: Scope, memberId: string): Promise<SavedView[]> {
  const query = scope
    .selectFrom("saved_view")
    .select(COLUMNS)
    .where((is) => is.or([is("owner_id", "=", memberId), is("is_shared", "=", true)]));
  return transaction.all(query.orderBy("name").orderBy("id"));
}

/** A view, whoever may see it; null if there is none of this id. */
export function findSavedView(transaction: Transaction, scope: Scope, id: string): Promise<SavedView | null> {
  return transaction.first(scope.selectFrom("saved_view").select(COLUMNS).where("id", "=", id));
}

/** How many views a member has. */
export async function countSavedViews(transaction: Transaction, scope: Scope, ownerId: string): Promise<number> {
  const query = scope.selectFrom("saved_view").select(sql<number>`count(*)::integer`.as("views"));
  return (await transaction.first(query.where("owner_id", "=", ownerId)))!.views;
}

/** Keeps a new view. */
export async function insertSavedView(
  transaction: Transaction,
  scope: Scope,
  view: Omit<SavedView, "rev" | "updatedAt">,
): Promise<SavedView> {
  const row = {
    id: view.id,
    object: view.object,
    name: view.name,
    owner_id: view.ownerId,
    is_shared: view.isShared,
    query: JSON.stringify(view.query),
    created_at: view.createdAt,
    updated_at: view.createdAt,
  };
  const [made] = await transaction.all(scope.insertInto("saved_view", [row]).returning(COLUMNS));
  return made!;
}

/** Changes a view while its `rev` is still the one given; null if it is not. */
export function changeSavedView(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: { readonly id: string; readonly rev: number },
  { name, isShared, query, at }: SavedViewChange,
): Promise<SavedView | null> {
  const update = scope
    .updateTable("saved_view")
    .set({
      rev: sql<number>`rev + 1`,
      updated_at: at,
      ...(name === undefined ? {} : { name }),
      ...(isShared === undefined ? {} : { is_shared: isShared }),
      ...(query === undefined ? {} : { query: JSON.stringify(query) }),
    })
    .where("id", "=", id)
    .where("rev", "=", rev)
    .returning(COLUMNS);
  return transaction.first(update);
}

/** Deletes a view while its `rev` is still the one given: whether it did. */
export async function deleteSavedView(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: { readonly id: string; readonly rev: number },
): Promise<boolean> {
  const remove = scope.deleteFrom("saved_view").where("id", "=", id).where("rev", "=", rev);
  return (await transaction.execute(remove)) === 1;
}
