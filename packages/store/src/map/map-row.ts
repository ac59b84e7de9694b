import { sql } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A map of a workspace, without its document. Units: instants in epoch milliseconds. Edges: maps that were put away are found nowhere here. */
export interface MapRow {
  readonly id: string;
  readonly name: string;
  /** The version that cases run on; null: none yet. */
  readonly publishedVersion: number | null;
  readonly hasDraft: boolean;
  /** Whether new cases run on it. */
  readonly isDefault: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly rev: number;
}

/** A map with the text form of its draft; null: there is none beside the published version. */
export interface DraftedMap extends MapRow {
  readonly draft: string | null;
}

/** A map as its caller has seen it. */
export interface SeenMap {
  readonly id: string;
  readonly rev: number;
}

/** A version that was published. Units: `publishedAt` in epoch milliseconds. */
export interface MapVersion {
  readonly version: number;
  /** The text form. */
  readonly document: string;
  readonly publishedAt: number;
  /** The member who did; null: the system. */
  readonly publishedBy: string | null;
  readonly note: string | null;
}

/** A version as lists show it. */
export type MapVersionEntry = Omit<MapVersion, "document">;

const COLUMNS = [
  "id",
  "name",
  "published_version as publishedVersion",
  sql<boolean>`draft IS NOT NULL`.as("hasDraft"),
  "is_default as isDefault",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "rev",
] as const;
const ENTRY_COLUMNS = ["version", "published_at as publishedAt", "published_by as publishedBy", "note"] as const;

/** The maps of a workspace, by name. */
export function listMaps(transaction: Transaction, scope: Scope): Promise<MapRow[]> {
  const query = scope.selectFrom("map").select(COLUMNS).where("removed_at", "is", null);
  return transaction.all(query.orderBy("name").orderBy("id"));
}

/** A map with its draft; null if there is none of this id. */
export function findMap(transaction: Transaction, scope: Scope, id: string): Promise<DraftedMap | null> {
  const query = scope.selectFrom("map").select([...COLUMNS, "draft"]);
  return transaction.first(query.where("id", "=", id).where("removed_at", "is", null));
}

/** A version of a map; null if it was never published. */
export function findMapVersion(
  transaction: Transaction,
  scope: Scope,
  { mapId, version }: { readonly mapId: string; readonly version: number },
): Promise<MapVersion | null> {
  const query = scope.selectFrom("map_version").select([...ENTRY_COLUMNS, "document"]);
  return transaction.first(query.where("map_id", "=", mapId).where("version", "=", version));
}

/** The versions of a map, the latest first. */
export function listMapVersions(transaction: Transaction, scope: Scope, mapId: string): Promise<MapVersionEntry[]> {
  const query = scope.selectFrom("map_version").select(ENTRY_COLUMNS).where("map_id", "=", mapId);
  return transaction.all(query.orderBy("version", "desc"));
}

/** Makes a map that has a draft and no version yet. */
export async function insertMap(
  transaction: Transaction,
  scope: Scope,
  { id, name, draft, at }: { readonly id: string; readonly name: string; readonly draft: string; readonly at: number },
): Promise<MapRow> {
  const insert = scope.insertInto("map", [{ id, name, draft, created_at: at, updated_at: at }]);
  const [row] = await transaction.all(insert.returning(COLUMNS));
  return row!;
}

/** Gives a map another draft while its `rev` is still the one given; null if it is not. */
export function saveMapDraft(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: SeenMap,
  { name, draft, at }: { readonly name: string; readonly draft: string; readonly at: number },
): Promise<MapRow | null> {
  const update = scope.updateTable("map").set({ rev: sql<number>`rev + 1`, updated_at: at, name, draft });
  return transaction.first(
    update.where("id", "=", id).where("rev", "=", rev).where("removed_at", "is", null).returning(COLUMNS),
  );
}

/** Publishes a version of a map, which then has no draft, while its `rev` is still the one given; null if it is not. */
export async function publishMap(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: SeenMap,
  { name, isDefault, ...version }: MapVersion & { readonly name: string; readonly isDefault: boolean },
): Promise<MapRow | null> {
  const update = scope
    .updateTable("map")
    .set({
      rev: sql<number>`rev + 1`,
      updated_at: version.publishedAt,
      name,
      draft: null,
      published_version: version.version,
      is_default: isDefault,
    })
    .where("id", "=", id)
    .where("rev", "=", rev)
    .where("removed_at", "is", null)
    .returning(COLUMNS);
  const row = await transaction.first(update);
  if (row === null) return null;
  const kept = {
    map_id: id,
    version: version.version,
    document: version.document,
    published_at: version.publishedAt,
    published_by: version.publishedBy,
    note: version.note,
  };
  await transaction.execute(scope.insertInto("map_version", [kept]));
  return row;
}

/** Makes a map the one new cases run on, in place of the one that was, while its `rev` is still the one given; null if it is not. */
export async function setDefaultMap(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: SeenMap,
  at: number,
): Promise<MapRow | null> {
  const change = (isDefault: boolean) =>
    scope.updateTable("map").set({ rev: sql<number>`rev + 1`, updated_at: at, is_default: isDefault });
  const update = change(true).where("id", "=", id).where("rev", "=", rev).where("removed_at", "is", null);
  const row = await transaction.first(update.returning(COLUMNS));
  if (row === null) return null;
  await transaction.execute(change(false).where("id", "<>", id).where("is_default", "=", true));
  return row;
}

/** Puts a map away while its `rev` is still the one given: whether it did. Edges: its versions stay, since the log tells of them. */
export async function removeMap(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: SeenMap,
  at: number,
): Promise<boolean> {
  const update = scope
    .updateTable("map")
    .set({ rev: sql<number>`rev + 1`, removed_at: at, is_default: false })
    .where("id", "=", id)
    .where("rev", "=", rev)
    .where("removed_at", "is", null);
  return (await transaction.execute(update)) === 1;
}

/** Whether an open case runs on a map. */
export async function isMapInUse(transaction: Transaction, scope: Scope, mapId: string): Promise<boolean> {
  const query = scope
    .selectFrom("sales_case")
    .select("id")
    .where("map_id", "=", mapId)
    .where("status", "=", "open")
    .where("removed_at", "is", null)
    .limit(1);
  return (await transaction.first(query)) !== null;
}
