import { pruneGlobal, type Store } from "@fairlead/store";
import { SESSION_LIFE } from "./session-life.ts";

/**
 * Deletes what no workspace owns and nobody can use any more: sessions and links that have ended, attempts that are forgotten, jobs long done.
 * Units: epoch milliseconds. Default: now.
 */
export async function deleteStale(store: Store, now: number = store.now()): Promise<void> {
  await pruneGlobal(store, { now, unusedSince: now - SESSION_LIFE.idleMs });
}
