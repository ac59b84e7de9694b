import { FairleadError } from "@fairlead/base";
import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";
import { createId } from "../id.ts";
import type { NewJob } from "./job.ts";

const DEFAULT_ATTEMPTS = 10;

/**
 * Adds a job in the caller's transaction, of a workspace or none: the job is there exactly if the change is.
 * Units: `now` in epoch milliseconds.
 * Edges: null, and nothing added, when a job of the queue with the same singleton key waits or runs.
 * @throws {FairleadError} `job-malformed` when it could never run: no attempts, or a delay that is none.
 */
export async function enqueue(transaction: Transaction, job: NewJob, now: number): Promise<string | null> {
  const { maxAttempts = DEFAULT_ATTEMPTS, delayMs = 0 } = job;
  if (!(Number.isInteger(maxAttempts) && maxAttempts > 0) || !(Number.isSafeInteger(delayMs) && delayMs >= 0))
    throw new FairleadError("job-malformed", { queue: job.queue });
  const id = createId();
  const added = await transaction.execute(
    globalTables
      .insertInto("job")
      .values({
        id,
        queue: job.queue,
        workspace_id: job.workspaceId ?? null,
        singleton_key: job.singletonKey ?? null,
        payload: JSON.stringify(job.payload ?? null),
        state: "waiting",
        run_at: now + delayMs,
        max_attempts: maxAttempts,
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["queue", "singleton_key"]).where("state", "in", ["waiting", "running"]).doNothing(),
      ),
  );
  return added === 0 ? null : id;
}
