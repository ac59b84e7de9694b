import type { Store } from "@fairlead/store";
import { lastChange, readOutbox, type OutboxRow } from "@fairlead/store";

/** How often it is looked for changes while somebody listens. Units: milliseconds. */
const POLL_MS = 250;

const PAGE = 500;
const KEPT = 1_000;

/** The end of a workspace's outbox, read once for everybody of this process who listens. */
export class OutboxTail {
  readonly #store: Store;
  readonly #workspaceId: string;
  readonly #waiting = new Set<() => void>();
  #recent: OutboxRow[] = [];
  #lastSeq = 0;
  #listeners = 0;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;

  constructor(store: Store, workspaceId: string) {
    this.#store = store;
    this.#workspaceId = workspaceId;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners;
  }

  /** Begins to listen: the number of the last change there is now. */
  async listen(): Promise<number> {
    this.#listeners += 1;
    try {
      if (this.#timer === null) await this.#start();
      else await this.#read();
    } catch (error) {
      this.leave();
      throw error;
    }
    return this.#lastSeq;
  }

  /** Stops listening. */
  leave(): void {
    this.#listeners -= 1;
    if (this.#listeners > 0) return;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** The changes after one, in order: at once those there are, else after at most `waitMs` what has come, which may be nothing. */
  async after(
    seq: number,
    { waitMs, signal }: { readonly waitMs: number; readonly signal: AbortSignal },
  ): Promise<readonly OutboxRow[]> {
    if (seq >= this.#lastSeq && !signal.aborted) await this.#news(waitMs, signal);
    if (seq >= this.#lastSeq) return [];
    const first = this.#recent[0];
    if (first !== undefined && seq >= first.seq - 1)
      return this.#recent.slice(seq - first.seq + 1, seq - first.seq + 1 + PAGE);
    return this.#page(seq);
  }

  #news(waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.#waiting.add(done);
      signal.addEventListener("abort", done);
    });
  }

  async #start(): Promise<void> {
    const scope = this.#store.scope(this.#workspaceId);
    this.#timer = setInterval(() => void this.#read().catch(() => undefined), POLL_MS);
    this.#recent = [];
    this.#lastSeq = await scope.read((transaction) => lastChange(transaction, scope));
  }

  /** Reads what is new. Edges: who asks while it is being read waits for the same answer; trouble is met again at the next turn. */
  #read(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const rows = await this.#page(this.#lastSeq);
    const last = rows.at(-1);
    if (last === undefined) return;
    this.#recent = [...this.#recent, ...rows].slice(-KEPT);
    this.#lastSeq = last.seq;
    for (const wake of this.#waiting) wake();
  }

  #page(after: number): Promise<OutboxRow[]> {
    const scope = this.#store.scope(this.#workspaceId);
    return scope.read((transaction) => readOutbox(transaction, scope, { after, limit: PAGE }));
  }
}
