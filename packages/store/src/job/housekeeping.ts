import { DAY_MS } from "@fairlead/base";
import type { Compilable } from "kysely";
import { deleteOldPasswordResets } from "../account/account-token.ts";
import { deleteOldAttempts } from "../account/failed-attempt.ts";
import { deleteOldSessions } from "../account/session.ts";
import { globalTables } from "../connection/query-builder.ts";
import type { Statement, Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";

/** How long what is needed for a while is kept. */
const OUTBOX_MS = 7 * DAY_MS;
const IDEMPOTENCY_MS = DAY_MS;
const DONE_JOB_MS = 7 * DAY_MS;
const ATTEMPT_MS = DAY_MS;
/** So many rows go in one transaction, so that none is long. */
const BATCH = 5000;

/** How many rows went, by what they were. */
export interface WorkspacePruning {
  readonly outbox: number;
  readonly idempotency: number;
}

/** How many rows went, by what they were. */
export interface GlobalPruning {
  readonly sessions: number;
  readonly passwordResets: number;
  readonly failedAttempts: number;
  readonly jobs: number;
}

/**
 * Deletes what a workspace needs no more: messages older than 7 days, after which the live feed starts anew, and keys of requests older than 24 hours.
 * Units: `now` in epoch milliseconds. Cost: transactions of 5,000 rows.
 */
export async function pruneWorkspace(scope: Scope, { now }: { readonly now: number }): Promise<WorkspacePruning> {
  const inScope = (work: (tx: Transaction) => Promise<number>): Promise<number> => scope.write(work);
  // the oldest have the lowest numbers: the search ends where the young begin
  const oldest = scope.selectFrom("outbox").select("seq").orderBy("seq").limit(BATCH);
  const outbox = await deleteInBatches(
    inScope,
    scope
      .deleteFrom("outbox")
      .where("seq", "in", oldest)
      .where("created_at", "<", now - OUTBOX_MS),
  );
  // one statement by hand: a builder has no words for the latest of the oldest
  const idempotency = await deleteInBatches(inScope, {
    text: `DELETE FROM idempotency WHERE workspace_id = $1 AND created_at <= (SELECT max(created_at) FROM (
      SELECT created_at FROM idempotency WHERE workspace_id = $1 AND created_at < $2 ORDER BY created_at LIMIT $3) oldest)`,
    values: [scope.workspaceId, now - IDEMPOTENCY_MS, BATCH],
  });
  return { outbox, idempotency };
}

/**
 * Deletes what no workspace owns and nobody needs: sessions that have expired or were not used since an instant, links that have expired, failed sign-ins
 * of which the last is a day ago, jobs done more than 7 days ago. Dead jobs stay until somebody sees to them.
 * Units: epoch milliseconds.
 */
export async function pruneGlobal(
  store: Store,
  { now, unusedSince }: { readonly now: number; readonly unusedSince: number },
): Promise<GlobalPruning> {
  const doneJobs = globalTables
    .selectFrom("job")
    .select("id")
    .where("state", "=", "done")
    .where("finished_at", "<", now - DONE_JOB_MS)
    .limit(BATCH);
  return {
    sessions: await store.runGlobal((tx) => deleteOldSessions(tx, { expiredBefore: now, unusedSince })),
    passwordResets: await store.runGlobal((tx) => deleteOldPasswordResets(tx, now)),
    failedAttempts: await store.runGlobal((tx) => deleteOldAttempts(tx, now - ATTEMPT_MS)),
    jobs: await deleteInBatches(
      (work) => store.runGlobal(work),
      globalTables.deleteFrom("job").where("id", "in", doneJobs),
    ),
  };
}

async function deleteInBatches(
  run: (work: (tx: Transaction) => Promise<number>) => Promise<number>,
  batch: Compilable | Statement,
): Promise<number> {
  for (let sum = 0; ;) {
    const deleted = await run((tx) => tx.execute(batch));
    sum += deleted;
    if (deleted < BATCH) return sum;
  }
}
