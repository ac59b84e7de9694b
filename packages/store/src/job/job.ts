import type { Transaction } from "../connection/transaction.ts";

/** Work to be done later. */
export interface NewJob {
  /** Which handler does it. */
  readonly queue: string;
  /** What the handler is told; anything JSON holds. */
  readonly payload: unknown;
  /** Whose work it is; the job is finished in a transaction of that workspace. Default: null, the server's own. */
  readonly workspaceId?: string | null;
  /** At most one job of the queue with this key waits or runs. */
  readonly singletonKey?: string;
  /** Default: 0. */
  readonly delayMs?: number;
  /** How often it is tried before it is dead. Default: 10. */
  readonly maxAttempts?: number;
}

/** A job while it runs. */
export interface RunningJob {
  readonly id: string;
  readonly queue: string;
  readonly workspaceId: string | null;
  readonly payload: unknown;
  /** From 1. */
  readonly attempt: number;
  /** The same in every attempt of the job: effects outside the database name it, so that the other side can tell a repetition. */
  readonly token: string;
  /** Aborted when the worker stops, and when the job was given to another because this process was not heard of. */
  readonly signal: AbortSignal;
  /**
   * Does the job's work in the database and marks it done, in one transaction: both are kept, or neither. To be called once, last.
   * Shape: in the workspace of the job; without one, on the tables that no workspace owns.
   * Edges: a handler that returns without it has done no such work, and the job is marked done then.
   * @throws {FairleadError} `job-lease-lost` when the job is not ours any more; then nothing of the work is kept.
   */
  readonly finish: (work: (transaction: Transaction) => Promise<void>) => Promise<void>;
}

/** Does the jobs of a queue. What it throws is a failed attempt. */
export type JobHandler = (job: RunningJob) => Promise<void>;

/** A row of the table as it is claimed. Shape: `lockedBy` and `attempts` together tell this run of the job from every other. */
export interface ClaimedJob {
  readonly id: string;
  readonly queue: string;
  readonly workspaceId: string | null;
  readonly singletonKey: string | null;
  readonly payload: unknown;
  readonly runAt: number;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly lockedBy: string;
}
