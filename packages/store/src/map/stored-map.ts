import { parseMap, textIn, type ProcessMap } from "@fairlead/map";
import { FairleadError } from "@fairlead/base";
import type { Selectable } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { WorkspaceTables } from "../schema/tables.ts";
import type { Scope } from "../scope.ts";

/** A map of a workspace. Shape: `draft` is its text form; null: nothing is in the works beside what is published. Units: epoch milliseconds. */
export interface StoredMap {
  readonly id: string;
  readonly name: string;
  readonly draft: string | null;
  /** What cases run on; null: not published yet. */
  readonly publishedVersion: number | null;
  /** Whether new cases run on it. */
  readonly isDefault: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly rev: number;
}

/** A published version: it never changes. */
export interface MapVersion {
  readonly mapId: string;
  readonly version: number;
  readonly document: ProcessMap;
  readonly publishedAt: number;
  readonly publishedBy: string | null;
  readonly note: string | null;
}

/** The maps of a workspace, oldest first. */
export async function listMaps(transaction: Transaction, scope: Scope): Promise<StoredMap[]> {
  const query = scope.selectFrom("map").selectAll().where("removed_at", "is", null).orderBy("created_at").orderBy("id");
  return (await transaction.all(query)).map(storedMapOf);
}

/** A map; null if there is none. */
export async function findMap(transaction: Transaction, scope: Scope, id: string): Promise<StoredMap | null> {
  const query = scope.selectFrom("map").selectAll().where("id", "=", id).where("removed_at", "is", null);
  const row = await transaction.first(query);
  return row === null ? null : storedMapOf(row);
}

/**
 * A published version of a map; null if there is none.
 * @throws {FairleadError} `broken-invariant` when it is kept as something that is no map.
 */
export async function findMapVersion(
  transaction: Transaction,
  scope: Scope,
  { mapId, version }: { readonly mapId: string; readonly version: number },
): Promise<MapVersion | null> {
  const all = scope.selectFrom("map_version").selectAll();
  const row = await transaction.first(all.where("map_id", "=", mapId).where("version", "=", version));
  if (row === null) return null;
  const document = parseMap(row.document).map;
  if (document === null)
    throw new FairleadError("broken-invariant", { message: `version ${version} of the map ${mapId} is no map` });
  return {
    mapId,
    version,
    document,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: row.note,
  };
}

/** What a map is called in its own language. */
export function nameOf({ name, locales }: ProcessMap): string {
  return textIn(name, locales[0] ?? "en", locales);
}

/** A map as its row tells it. */
export function storedMapOf(row: Selectable<WorkspaceTables["map"]>): StoredMap {
  return {
    id: row.id,
    name: row.name,
    draft: row.draft,
    publishedVersion: row.published_version,
    isDefault: row.is_default,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    rev: row.rev,
  };
}
