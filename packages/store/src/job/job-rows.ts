import { FairleadError } from "@fairlead/base";
import type { Statement, Transaction } from "../connection/transaction.ts";
import type { ClaimedJob } from "./job.ts";
import type { Backoff } from "./retry-delay.ts";

/** Which jobs a worker can take now. Shape: for each queue how many more it can run. Units: epoch milliseconds. */
export interface Claim {
  readonly workerId: string;
  readonly room: ReadonlyMap<string, number>;
  readonly leaseMs: number;
  readonly now: number;
}

/** Leases go by the clock of the database, which all processes share. */
const DATABASE_NOW = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
/** That a run is still the one that has the job: the lease may have ended, and the job been given to another or to ourselves again. */
const IS_OURS = "state = 'running' AND locked_by = $2 AND attempts = $3";
export const SCHEDULE_PREFIX = "schedule:";
const LONGEST_ERROR = 2000;

/** Takes the jobs that are due, the longest due first, and leaves what others are taking at the same time. */
export function claimJobs(tx: Transaction, { workerId, room, leaseMs, now }: Claim): Promise<ClaimedJob[]> {
  return tx.query<ClaimedJob & Record<string, unknown>>({
    name: "claim-jobs",
    text: `WITH due AS MATERIALIZED (
        SELECT next.id FROM unnest($1::text[], $2::int[]) AS queue (name, room) CROSS JOIN LATERAL (
          SELECT id FROM job WHERE job.queue = queue.name AND state = 'waiting' AND run_at <= $3
          ORDER BY run_at, id LIMIT queue.room FOR UPDATE SKIP LOCKED) next)
      UPDATE job SET state = 'running', attempts = attempts + 1, locked_by = $4, locked_until = ${DATABASE_NOW} + $5
      FROM due WHERE job.id = due.id
      RETURNING job.id, queue, workspace_id AS "workspaceId", singleton_key AS "singletonKey", payload, run_at AS "runAt",
        attempts, max_attempts AS "maxAttempts", locked_by AS "lockedBy"`,
    values: [[...room.keys()], [...room.values()], now, workerId, leaseMs],
  });
}

/** Tells a run of a job from every other run of it. */
export function runKeyOf({ id, attempts }: Pick<ClaimedJob, "id" | "attempts">): string {
  return `${id} ${attempts}`;
}

/** Keeps the leases of running jobs: the keys of the runs that still have theirs. */
export async function extendLeases(
  tx: Transaction,
  jobs: readonly ClaimedJob[],
  leaseMs: number,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly id: string; readonly attempts: number }>({
    text: `UPDATE job SET locked_until = ${DATABASE_NOW} + $1
      FROM unnest($2::uuid[], $3::text[], $4::int[]) AS held (id, worker, attempt)
      WHERE job.id = held.id AND state = 'running' AND locked_by = held.worker AND attempts = held.attempt
      RETURNING job.id, attempts`,
    values: [
      leaseMs,
      jobs.map(({ id }) => id),
      jobs.map(({ lockedBy }) => lockedBy),
      jobs.map(({ attempts }) => attempts),
    ],
  });
  return new Set(rows.map(runKeyOf));
}

/**
 * Marks a job done; nobody else can take it from here until the transaction ends.
 * @throws {FairleadError} `job-lease-lost` when it is not ours any more.
 */
export async function markDone(tx: Transaction, job: ClaimedJob, now: number): Promise<void> {
  const done = await tx.execute(
    ours(job, { set: "state = 'done', locked_by = NULL, locked_until = NULL, finished_at = $4", values: [now] }),
  );
  if (done === 0) throw new FairleadError("job-lease-lost", { job: job.id, queue: job.queue });
}

/** Lets a job that failed wait for its next attempt. */
export function markWaiting(
  tx: Transaction,
  job: ClaimedJob,
  again: { readonly runAt: number; readonly error: unknown },
): Promise<number> {
  return tx.execute(
    ours(job, {
      set: "state = 'waiting', locked_by = NULL, locked_until = NULL, run_at = $4, last_error = $5",
      values: [again.runAt, textOf(again.error)],
    }),
  );
}

/** Sets a job aside that has failed in all its attempts: whether it was still ours. Edges: its singleton key is free again. */
export async function markDead(
  tx: Transaction,
  job: ClaimedJob,
  end: { readonly now: number; readonly error: unknown; readonly payload: unknown },
): Promise<boolean> {
  const dead = await tx.execute(
    ours(job, {
      set: "state = 'dead', locked_by = NULL, locked_until = NULL, singleton_key = NULL, finished_at = $4, last_error = $5, payload = $6",
      values: [end.now, textOf(end.error), JSON.stringify(end.payload)],
    }),
  );
  return dead > 0;
}

/** Gives a job back that was not brought to its end, as if it had not been taken. */
export function giveBack(tx: Transaction, job: ClaimedJob, runAt: number): Promise<number> {
  return tx.execute(
    ours(job, {
      set: "state = 'waiting', attempts = attempts - 1, locked_by = NULL, locked_until = NULL, run_at = $4",
      values: [runAt],
    }),
  );
}

/** Frees the jobs whose process has not been heard of for longer than their lease. That was an attempt; those of schedules never die of it. */
export function freeExpired(tx: Transaction, now: number, { firstMs, longestMs }: Backoff): Promise<number> {
  return tx.execute({
    name: "free-expired-jobs",
    text: `UPDATE job SET locked_by = NULL, locked_until = NULL, last_error = 'the process that ran it was not heard of any more',
        state = CASE WHEN attempts < max_attempts OR singleton_key LIKE '${SCHEDULE_PREFIX}%' THEN 'waiting' ELSE 'dead' END,
        singleton_key = CASE WHEN attempts < max_attempts OR singleton_key LIKE '${SCHEDULE_PREFIX}%' THEN singleton_key END,
        finished_at = CASE WHEN attempts < max_attempts OR singleton_key LIKE '${SCHEDULE_PREFIX}%' THEN NULL ELSE $1::bigint END,
        run_at = $1::bigint + least($3::bigint, $2::bigint * power(2, least(attempts - 1, 30)))::bigint
      WHERE id IN (SELECT id FROM job WHERE state = 'running' AND locked_until < ${DATABASE_NOW} FOR UPDATE SKIP LOCKED)`,
    values: [now, firstMs, longestMs],
  });
}

/**
 * Puts right what a clock that ran ahead has left: jobs that were made later than now wait as long as they were to wait, and failed ones no
 * longer than the longest delay. Edges: slots of schedules are instants of their own and stay.
 */
export function bringForward(tx: Transaction, now: number, { longestMs }: Backoff): Promise<number> {
  return tx.execute({
    text: `UPDATE job SET created_at = least(created_at, $1),
        run_at = CASE WHEN attempts > 0 THEN least(run_at, $1 + $2::bigint) ELSE $1 + run_at - created_at END
      WHERE state = 'waiting' AND (singleton_key IS NULL OR singleton_key NOT LIKE '${SCHEDULE_PREFIX}%')
        AND (created_at > $1 OR (attempts > 0 AND run_at > $1 + $2::bigint))`,
    values: [now, longestMs],
  });
}

function ours(job: ClaimedJob, change: { readonly set: string; readonly values: readonly unknown[] }): Statement {
  return {
    text: `UPDATE job SET ${change.set} WHERE id = $1 AND ${IS_OURS}`,
    values: [job.id, job.lockedBy, job.attempts, ...change.values],
  };
}

/** What is kept of an error: PostgreSQL takes no NUL and no half of a character. */
function textOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll("\0", "").slice(0, LONGEST_ERROR).toWellFormed();
}
