import { setTimeout as sleep } from "node:timers/promises";
import { createRandom, FairleadError, MINUTE_MS, SECOND_MS, type Random } from "@fairlead/base";
import type { Transaction } from "../connection/transaction.ts";
import { createId } from "../id.ts";
import type { Store } from "../open-store.ts";
import type { ClaimedJob, JobHandler } from "./job.ts";
import {
  bringForward,
  claimJobs,
  extendLeases,
  freeExpired,
  giveBack,
  markDead,
  markDone,
  markWaiting,
  runKeyOf,
} from "./job-rows.ts";
import { retryDelayMs, type Backoff } from "./retry-delay.ts";
import { addNext, ensureScheduled, scheduledPayload, scheduleOf, type Schedule } from "./schedule.ts";

/** A queue this process works on. */
export interface Queue {
  readonly handler: JobHandler;
  /** How many of its jobs run at once in this process. Default: 1. */
  readonly concurrency?: number;
}

/** How a worker works. */
export interface JobWorkerOptions {
  readonly store: Store;
  readonly queues: Readonly<Record<string, Queue>>;
  /** Default: none. Each names one of the queues. */
  readonly schedules?: readonly Schedule[];
  /** The clock. Default: the store's. Units: epoch milliseconds. */
  readonly now?: () => number;
  /** Decides the chance in delays. Default: seeded by the worker's id. */
  readonly random?: Random;
  /** How often is looked for jobs. Default: 1 s. */
  readonly pollMs?: number;
  /** After how long without a sign of life jobs are given to others. Default: 30 s. */
  readonly leaseMs?: number;
  /** Default: from 1 s up to 1 h. */
  readonly backoff?: Backoff;
  /** Told of every attempt that failed, and of trouble with the database, with null. */
  readonly onTrouble?: (error: unknown, job: ClaimedJob | null) => void;
}

interface Run {
  readonly job: ClaimedJob;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

const DEFAULT_BACKOFF: Backoff = { firstMs: SECOND_MS, longestMs: 60 * MINUTE_MS };
const HEARTBEATS_A_LEASE = 3;
const ENSURE_EVERY_MS = MINUTE_MS;
/** A clock that goes back by less is being set right, by the system or by rounding. */
const JUMP_MS = SECOND_MS;
const UNKNOWN_SCHEDULE_WAIT_MS = MINUTE_MS;

/**
 * Does the jobs of some queues, as one of any number of processes that do.
 * Shape: a job runs in one process at a time, held by a lease that is renewed while the process lives. What it does in the database, through
 * `finish`, happens once, however often it is tried.
 * Edges: trouble with the database is waited out.
 */
export class JobWorker {
  readonly #options: Required<Omit<JobWorkerOptions, "queues">>;
  readonly #queues: ReadonlyMap<string, Required<Queue>>;
  readonly #schedules: ReadonlyMap<string, Schedule>;
  readonly #workerId = createId();
  readonly #runs = new Map<string, Run>();
  readonly #stopping = new AbortController();
  readonly #heart: NodeJS.Timeout;
  readonly #polling: Promise<void>;
  #woken = new AbortController();
  #lastNow = Infinity;
  #ensuredAt = -Infinity;

  /** Starts at once. Most callers want `createJobWorker`. */
  constructor({ queues, ...options }: JobWorkerOptions) {
    this.#options = {
      schedules: [],
      now: options.store.now,
      random: createRandom(this.#workerId),
      pollMs: SECOND_MS,
      leaseMs: 30 * SECOND_MS,
      backoff: DEFAULT_BACKOFF,
      onTrouble: () => undefined,
      ...options,
    };
    this.#queues = new Map(Object.entries(queues).map(([name, queue]) => [name, { concurrency: 1, ...queue }]));
    this.#schedules = new Map(this.#options.schedules.map((schedule) => [schedule.name, schedule]));
    for (const { name, queue } of this.#schedules.values())
      if (!this.#queues.has(queue)) throw new FairleadError("job-queue-unknown", { schedule: name, queue });
    this.#heart = setInterval(() => void this.#beat(), this.#options.leaseMs / HEARTBEATS_A_LEASE);
    this.#polling = this.#pollUntilStopped();
  }

  /** Looks for jobs at once: for who has just committed one. */
  wake(): void {
    this.#woken.abort();
  }

  /**
   * Takes no more jobs, tells the handlers to end by their signal, and gives back what has not ended after the grace.
   * Units: milliseconds. Default: 10 s.
   */
  async stop({ graceMs = 10 * SECOND_MS }: { readonly graceMs?: number } = {}): Promise<void> {
    this.#stopping.abort(new FairleadError("job-worker-stopped"));
    this.wake();
    for (const { controller } of this.#runs.values()) controller.abort(this.#stopping.signal.reason);
    await this.#polling;
    const grace = new AbortController();
    await Promise.race([
      Promise.all([...this.#runs.values()].map(({ ended }) => ended)),
      sleep(graceMs, null, { signal: grace.signal }).catch(() => undefined),
    ]);
    grace.abort();
    clearInterval(this.#heart);
    const left = [...this.#runs.values()];
    this.#runs.clear();
    if (left.length === 0) return;
    await this.#attempt(async (tx) => {
      for (const { job } of left) await giveBack(tx, job, this.#options.now());
    });
  }

  async #pollUntilStopped(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = new AbortController();
      await this.#attempt((tx) => this.#poll(tx)).then((jobs) => jobs?.forEach((job) => this.#start(job)));
      await sleep(this.#options.pollMs, null, { signal: this.#woken.signal }).catch(() => undefined);
    }
  }

  /** Sees to what time has brought about, and takes what is due. */
  async #poll(tx: Transaction): Promise<ClaimedJob[]> {
    const { backoff, leaseMs } = this.#options;
    const now = this.#options.now();
    const hasJumpedBack = now < this.#lastNow - JUMP_MS;
    if (hasJumpedBack) await bringForward(tx, now, backoff);
    if (hasJumpedBack || now >= this.#ensuredAt + ENSURE_EVERY_MS) {
      for (const schedule of this.#schedules.values()) await ensureScheduled(tx, schedule, now);
      this.#ensuredAt = now;
    }
    this.#lastNow = now;
    await freeExpired(tx, now, backoff);
    const room = this.#room();
    return room.size === 0 ? [] : claimJobs(tx, { workerId: this.#workerId, room, leaseMs, now });
  }

  #room(): ReadonlyMap<string, number> {
    const room = new Map([...this.#queues].map(([name, { concurrency }]) => [name, concurrency]));
    for (const { job } of this.#runs.values()) room.set(job.queue, room.get(job.queue)! - 1);
    return new Map([...room].filter(([, free]) => free > 0));
  }

  #start(job: ClaimedJob): void {
    const controller = new AbortController();
    const key = runKeyOf(job);
    const ended = this.#run(job, controller.signal).finally(() => {
      this.#runs.delete(key);
      this.wake();
    });
    this.#runs.set(key, { job, controller, ended });
    if (this.#stopping.signal.aborted) controller.abort(this.#stopping.signal.reason);
  }

  async #run(job: ClaimedJob, signal: AbortSignal): Promise<void> {
    const name = scheduleOf(job);
    const schedule = name === null ? null : (this.#schedules.get(name) ?? null);
    if (name !== null && schedule === null) {
      // a schedule of another version of the program, which will come for it
      await this.#attempt((tx) => giveBack(tx, job, this.#options.now() + UNKNOWN_SCHEDULE_WAIT_MS));
      return;
    }
    const now = this.#options.now();
    const payload = schedule === null ? job.payload : scheduledPayload(job, schedule, now);
    try {
      await this.#handle(job, { payload, schedule, signal });
    } catch (error) {
      this.#options.onTrouble(error, job);
      await this.#attempt((tx) => this.#fail(tx, job, { error, payload, schedule }));
    }
  }

  async #handle(
    job: ClaimedJob,
    { payload, schedule, signal }: Task & { readonly signal: AbortSignal },
  ): Promise<void> {
    const { store, now } = this.#options;
    let isFinished = false;
    const finish = async (work: (transaction: Transaction) => Promise<void>): Promise<void> => {
      const finishing = async (tx: Transaction): Promise<void> => {
        await markDone(tx, job, now());
        if (schedule !== null) await addNext(tx, schedule, { sinceAt: slotAtOf(payload), now: now() });
        await work(tx);
      };
      await (job.workspaceId === null ? store.runGlobal(finishing) : store.scope(job.workspaceId).write(finishing));
      isFinished = true;
    };
    const { id, queue, workspaceId, attempts: attempt } = job;
    const { handler } = this.#queues.get(queue)!;
    await handler({ id, queue, workspaceId, payload, attempt, token: id, signal, finish });
    if (!isFinished) await finish(async () => undefined);
  }

  async #fail(
    tx: Transaction,
    job: ClaimedJob,
    { error, payload, schedule }: Task & { readonly error: unknown },
  ): Promise<void> {
    const { backoff, random } = this.#options;
    const now = this.#options.now();
    if (this.#stopping.signal.aborted && error === this.#stopping.signal.reason) {
      await giveBack(tx, job, now);
    } else if (job.attempts < job.maxAttempts) {
      await markWaiting(tx, job, { runAt: now + retryDelayMs(job.attempts, backoff, random), error });
    } else if ((await markDead(tx, job, { now, error, payload })) && schedule !== null) {
      await addNext(tx, schedule, { sinceAt: slotAtOf(payload), now });
    }
  }

  /** Says that we live, and tells the handlers of jobs that were given to others. */
  async #beat(): Promise<void> {
    const runs = [...this.#runs.values()];
    if (runs.length === 0) return;
    const kept = await this.#attempt((tx) =>
      extendLeases(
        tx,
        runs.map(({ job }) => job),
        this.#options.leaseMs,
      ),
    );
    if (kept === null) return;
    for (const { job, controller } of runs)
      if (!kept.has(runKeyOf(job)))
        controller.abort(new FairleadError("job-lease-lost", { job: job.id, queue: job.queue }));
  }

  /** Runs work on the table of jobs; null when the database was in the way, which is told and left to the next time. */
  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T | null> {
    try {
      return await this.#options.store.runGlobal(work);
    } catch (error) {
      this.#options.onTrouble(error, null);
      return null;
    }
  }
}

interface Task {
  readonly payload: unknown;
  readonly schedule: Schedule | null;
}

function slotAtOf(payload: unknown): number {
  return (payload as { readonly slotAt: number }).slotAt;
}

/**
 * Starts a worker.
 * @throws {FairleadError} `job-queue-unknown` when a schedule names a queue that is not worked on.
 */
export function createJobWorker(options: JobWorkerOptions): JobWorker {
  return new JobWorker(options);
}
