import type { BatchPlan } from "../match/plan-batch.ts";
import type { DraftBatch } from "../worker/read-job.ts";
import type { ImportSession } from "./import-session.ts";

/** A batch and what becomes of it. */
export interface PlannedBatch {
  readonly batch: DraftBatch;
  readonly plan: BatchPlan;
}

/**
 * The batches of an import, planned: of deals the next one while the one before it is written, for a deal is in one batch alone, and what the
 * batch before makes of people and companies is remembered. People and companies themselves may be in many, so they wait.
 */
export class PlannedBatches {
  readonly #session: ImportSession;
  #number: number;
  #current: DraftBatch | null = null;
  #ahead: Promise<PlannedBatch | null> | null = null;
  #fetched: Promise<DraftBatch | null> | null = null;

  constructor(session: ImportSession, firstNumber: number) {
    this.#session = session;
    this.#number = firstNumber;
  }

  /** The next batch; null behind the last. */
  async next(): Promise<PlannedBatch | null> {
    const planned = await (this.#ahead ?? this.#plan());
    this.#ahead = null;
    this.#current = planned?.batch ?? null;
    return planned;
  }

  /** Begins with the batch behind the one given last. What goes wrong is told when it is asked for. */
  goAhead(): void {
    if (this.#session.mapping.kind === "deals") this.#ahead = quiet(this.#plan());
    else this.#fetched ??= quiet(this.#fetch());
  }

  /** Plans the batch given last anew, since others changed the workspace; what was planned ahead is planned anew too. */
  async planAnew(): Promise<PlannedBatch> {
    const ahead = await this.#ahead?.catch(() => null);
    this.#ahead = null;
    if (ahead !== undefined && ahead !== null) this.#fetched = Promise.resolve(ahead.batch);
    this.#session.forgetNew();
    const batch = this.#current!;
    return { batch, plan: await this.#session.plan(batch) };
  }

  async #plan(): Promise<PlannedBatch | null> {
    const batch = await (this.#fetched ?? this.#fetch());
    this.#fetched = null;
    return batch === null ? null : { batch, plan: await this.#session.plan(batch) };
  }

  #fetch(): Promise<DraftBatch | null> {
    return this.#session.reader.call("batch", this.#number++);
  }
}

/** A promise whose trouble is looked at later. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
