import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";
import { enqueue } from "./enqueue.ts";
import type { ClaimedJob } from "./job.ts";
import { SCHEDULE_PREFIX } from "./job-rows.ts";
import { slotAfter, slotAtOrBefore, type Recurrence } from "./time-slot.ts";

/** A job that comes again and again. */
export interface Schedule {
  /** Names it for ever: who renames it starts a new one. */
  readonly name: string;
  readonly queue: string;
  readonly recurrence: Recurrence;
}

/**
 * What the handler of a schedule is told: do what is due for the slots after `sinceAt` up to and including `slotAt`.
 * Units: epoch milliseconds.
 * Edges: usually that is one slot; slots that passed while nothing ran come together in one job. No slot comes twice, and none is left out.
 */
export interface ScheduledPayload {
  readonly schedule: string;
  readonly sinceAt: number;
  readonly slotAt: number;
}

/**
 * Makes sure that the next job of a schedule waits, at its time.
 * Shape: of each schedule one job waits or runs at any time, which is what its singleton key says. It carries the last slot that is done;
 * its successor is made in the transaction that ends it. So clocks that jump, in this process or another, move no slot.
 */
export async function ensureScheduled(
  tx: Transaction,
  { name, queue, recurrence }: Schedule,
  now: number,
): Promise<void> {
  const singletonKey = SCHEDULE_PREFIX + name;
  const known = await tx.first(
    globalTables
      .selectFrom("job")
      .select(["id", "payload", "run_at"])
      .where("queue", "=", queue)
      .where("singleton_key", "=", singletonKey)
      .where("state", "in", ["waiting", "running"]),
  );
  if (known === null) return addNext(tx, { name, queue, recurrence }, { sinceAt: now, now });
  const runAt = slotAfter(recurrence, sinceOf(known.payload) ?? now);
  // of one that has failed the time is that of its next attempt
  await tx.execute(
    globalTables
      .updateTable("job")
      .set({ run_at: runAt })
      .where("id", "=", known.id)
      .where("state", "=", "waiting")
      .where("attempts", "=", 0)
      .where("run_at", "!=", runAt),
  );
}

/** Adds the job of the slot after the last one done. */
export async function addNext(
  tx: Transaction,
  { name, queue, recurrence }: Schedule,
  { sinceAt, now }: { readonly sinceAt: number; readonly now: number },
): Promise<void> {
  const slotAt = slotAfter(recurrence, sinceAt);
  const payload = { schedule: name, sinceAt };
  await enqueue(tx, { queue, payload, singletonKey: SCHEDULE_PREFIX + name, delayMs: Math.max(0, slotAt - now) }, now);
}

/** What the handler of a claimed job is told: of a scheduled one, up to which slot it is to go. */
export function scheduledPayload(job: ClaimedJob, { name, recurrence }: Schedule, now: number): ScheduledPayload {
  const sinceAt = sinceOf(job.payload) ?? now;
  const slotAt = Math.max(slotAfter(recurrence, sinceAt), slotAtOrBefore(recurrence, now));
  return { schedule: name, sinceAt, slotAt };
}

/** The name of the schedule a job is the next one of; null: none. */
export function scheduleOf({ singletonKey }: Pick<ClaimedJob, "singletonKey">): string | null {
  return singletonKey?.startsWith(SCHEDULE_PREFIX) === true ? singletonKey.slice(SCHEDULE_PREFIX.length) : null;
}

/** Edges: null of a job that somebody else has made under the key of a schedule. */
function sinceOf(payload: unknown): number | null {
  const since = payload !== null && typeof payload === "object" && "sinceAt" in payload ? payload.sinceAt : null;
  return typeof since === "number" ? since : null;
}
