import { FairleadError } from "@fairlead/base";
import { parseMap, type ProcessMap } from "@fairlead/map";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A map as cases run on it. */
export interface PublishedMap {
  readonly id: string;
  readonly version: number;
  readonly document: ProcessMap;
}

/** The maps of a workspace as they are published, and the one that new cases run on. */
export interface MapShelf {
  readonly defaultId: string | null;
  readonly byId: ReadonlyMap<string, PublishedMap>;
}

const PUBLISHED_TEXT = `SELECT id, published_version, is_default, removed_at FROM map
WHERE workspace_id = $1 AND published_version IS NOT NULL`;

interface PublishedRow {
  readonly id: string;
  readonly published_version: number;
  readonly is_default: boolean;
  readonly removed_at: number | null;
}

/** Published versions, which never change, read once. Shape: the newest of each map. */
export class MapCache {
  readonly #maps = new Map<string, PublishedMap>();

  /**
   * The shelf as it is in a transaction: one statement, and one more for versions that are new.
   * @throws {FairleadError} `broken-invariant` when a published version is no map.
   */
  async read(transaction: Transaction, scope: Scope): Promise<MapShelf> {
    const statement = { name: "list-published-maps", text: PUBLISHED_TEXT, values: [scope.workspaceId] };
    const rows = await transaction.query<PublishedRow & object>(statement);
    const versions = rows.map(({ id, published_version }) => ({ id, version: published_version }));
    await this.#load(
      transaction,
      scope,
      versions.filter(({ id, version }) => this.#maps.get(id)?.version !== version),
    );
    return {
      defaultId: rows.find((row) => row.is_default && row.removed_at === null)?.id ?? null,
      // a copy: another transaction may see newer versions meanwhile
      byId: new Map(versions.map(({ id }) => [id, this.#maps.get(id)!])),
    };
  }

  async #load(
    transaction: Transaction,
    scope: Scope,
    versions: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    await Promise.all(
      versions.map(async ({ id, version }) => {
        const query = scope.selectFrom("map_version").select("document");
        const row = await transaction.first(query.where("map_id", "=", id).where("version", "=", version));
        const document = row === null ? null : parseMap(row.document).map;
        if (document === null)
          throw new FairleadError("broken-invariant", { message: `version ${version} of the map ${id} is no map` });
        this.#maps.set(id, { id, version, document });
      }),
    );
  }
}
