import { FairleadError } from "@fairlead/base";
import { parseMap, type ProcessMap } from "@fairlead/map";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A map as it is published. */
export interface DefaultMap {
  readonly id: string;
  readonly version: number;
  readonly document: ProcessMap;
}

/**
 * The map that new cases run on, as it is published; null: the workspace has none.
 * @throws {FairleadError} `broken-invariant` when what was published is no map.
 */
export async function findDefaultMap(transaction: Transaction, scope: Scope): Promise<DefaultMap | null> {
  const query = scope
    .selectFrom("map")
    .select(["id", "published_version"])
    .where("is_default", "=", true)
    .where("removed_at", "is", null)
    .where("published_version", "is not", null);
  const map = await transaction.first(query);
  if (map === null) return null;
  const { id } = map;
  const version = map.published_version!;
  const versions = scope.selectFrom("map_version").select("document");
  const row = await transaction.first(versions.where("map_id", "=", id).where("version", "=", version));
  const document = row === null ? null : parseMap(row.document).map;
  if (document === null)
    throw new FairleadError("broken-invariant", { message: `version ${version} of the map ${id} is no map` });
  return { id, version, document };
}
