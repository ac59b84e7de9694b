import { DAY_MS, HOUR_MS } from "@fairlead/base";
import { deleteOldAttempts, deleteOldPasswordResets, deleteOldSessions, type Store } from "@fairlead/store";
import { SESSION_LIFE } from "./session-life.ts";

/** Deletes what nobody can use any more: sessions and links that have ended, attempts that are forgotten. */
export async function deleteStale(store: Store): Promise<void> {
  const now = store.now();
  await store.runGlobal(async (transaction) => {
    await deleteOldSessions(transaction, { expiredBefore: now, unusedSince: now - SESSION_LIFE.idleMs });
    await deleteOldPasswordResets(transaction, now - DAY_MS);
    await deleteOldAttempts(transaction, now - DAY_MS);
  });
}

/** Deletes it every hour: how to stop. Edges: trouble waits for the next hour; nothing depends on it. */
export function keepTidy(store: Store): () => void {
  const timer = setInterval(() => void deleteStale(store).catch(() => undefined), HOUR_MS).unref();
  return () => clearInterval(timer);
}
