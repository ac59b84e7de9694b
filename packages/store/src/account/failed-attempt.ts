import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";

/** How failed attempts of one kind are answered. */
export interface AttemptLimit {
  /** A hash over what is counted. */
  readonly key: Buffer;
  /** Attempts that are free. */
  readonly free: number;
  /** After the free ones each makes the next wait, twice as long as before. Units: ms. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** After so long without an attempt all is forgotten. Units: ms. */
  readonly memoryMs: number;
}

/**
 * Counts an attempt against all limits before it is made, so that many at once do not slip through: 0 if it may be made, else how long to wait.
 * Edges: an attempt that must wait is not counted. Units: ms.
 */
export async function countAttempt(
  transaction: Transaction,
  limits: readonly AttemptLimit[],
  now: number,
): Promise<number> {
  // in one order, so that two attempts never wait for each other
  const ordered = limits.toSorted((a, b) => Buffer.compare(a.key, b.key));
  for (const { key } of ordered) await lockRow(transaction, key, now);
  const rows = await transaction.all(
    globalTables
      .selectFrom("failed_attempt")
      .selectAll()
      .where(
        "key",
        "in",
        ordered.map(({ key }) => key),
      ),
  );
  // a clock that was set back must not lock anybody out for as long
  const longestMs = Math.max(...ordered.map(({ longestDelayMs }) => longestDelayMs));
  const waitMs = Math.max(0, ...rows.map((row) => (row.last_at - now > longestMs ? 0 : row.locked_until - now)));
  if (waitMs > 0) return waitMs;
  for (const limit of ordered) {
    const row = rows.find(({ key }) => key.equals(limit.key));
    const before = row === undefined || now - row.last_at > limit.memoryMs ? 0 : row.failures;
    const failures = before + 1;
    const locked_until = now + delayMs(limit, failures);
    const update = globalTables.updateTable("failed_attempt").set({ failures, last_at: now, locked_until });
    await transaction.execute(update.where("key", "=", limit.key));
  }
  return 0;
}

/** Forgets the attempts that are counted under a key: somebody showed who they are. */
export async function forgetAttempts(transaction: Transaction, key: Buffer): Promise<void> {
  await transaction.execute(globalTables.deleteFrom("failed_attempt").where("key", "=", key));
}

/** Takes back the attempt that was counted last under a key: it did not fail. */
export async function uncountAttempt(transaction: Transaction, key: Buffer): Promise<void> {
  const update = globalTables
    .updateTable("failed_attempt")
    .set((row) => ({ failures: row("failures", "-", 1), locked_until: 0 }))
    .where("key", "=", key)
    .where("failures", ">", 0);
  await transaction.execute(update);
}

/** Deletes what was counted last before an instant: how many. */
export function deleteOldAttempts(transaction: Transaction, lastBefore: number): Promise<number> {
  return transaction.execute(globalTables.deleteFrom("failed_attempt").where("last_at", "<", lastBefore));
}

async function lockRow(transaction: Transaction, key: Buffer, now: number): Promise<void> {
  const fresh = { key, failures: 0, last_at: now, locked_until: 0 };
  const insert = globalTables.insertInto("failed_attempt").values(fresh);
  // the update changes nothing and holds the row
  await transaction.execute(insert.onConflict((conflict) => conflict.column("key").doUpdateSet({ key })));
}

function delayMs({ free, firstDelayMs, longestDelayMs }: AttemptLimit, failures: number): number {
  if (failures <= free) return 0;
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - free - 1, 40));
}
