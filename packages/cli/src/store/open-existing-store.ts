import { existsSync } from "node:fs";
import { FairleadError } from "@fairlead/base";
import { recordKeysOf } from "@fairlead/import";
import { listWorkspaceIds, openStore, type Store, type StorePlace } from "@fairlead/store";

/**
 * Runs work on a store that is there; nothing is made where there is none.
 * @throws {FairleadError} `store-missing`; those of `openStore`.
 */
export async function withExistingStore<T>({ location }: StorePlace, work: (store: Store) => Promise<T>): Promise<T> {
  if ("dataFolder" in location && !existsSync(location.dataFolder))
    throw new FairleadError("store-missing", { folder: location.dataFolder });
  const store = await openStore(location, { now: Date.now, keysOf: recordKeysOf, connections: 4 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const WORKSPACES_AT_ONCE = 1_000;

/** All workspaces of a store that somebody belongs to, by id. */
export async function* eachWorkspaceId(store: Store): AsyncGenerator<string> {
  let afterId: string | null = null;
  for (;;) {
    const page: { readonly afterId: string | null; readonly limit: number } = { afterId, limit: WORKSPACES_AT_ONCE };
    const ids = await store.runGlobal((transaction) => listWorkspaceIds(transaction, page));
    yield* ids;
    if (ids.length < WORKSPACES_AT_ONCE) return;
    afterId = ids.at(-1) ?? null;
  }
}
