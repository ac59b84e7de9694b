import { Worker } from "node:worker_threads";
import { FairleadError } from "@fairlead/base";
import type { ActivityMeaning } from "@fairlead/log";
import { toDatabaseError } from "../connection/database-trouble.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import type { LogAnswer, LogMessage, SentError } from "./log-messages.ts";
import type { SharedLog } from "./shared-log.ts";

/** How logs are kept. */
export interface LogCacheOptions {
  /** What all logs together may take. Default: 512 MB, which is ten million events. */
  readonly memoryBytes?: number;
  /** Test only: statements do not name the workspace, so that row level security stands alone. */
  readonly isNamingWorkspace?: boolean;
}

/** What is wanted of a log. */
export interface LogOptions {
  /** "stage": stages entered and outcomes. "activity": those and everything else that was done. Default: "activity". */
  readonly meaning?: ActivityMeaning;
  readonly signal?: AbortSignal;
}

interface Pending {
  readonly message: LogMessage & { readonly type: "open" };
  readonly resolve: (log: SharedLog) => void;
  readonly reject: (error: unknown) => void;
  /** How many threads have died over it. */
  lost: number;
}

const MEGABYTE = 1 << 20;
const DEFAULT_MEMORY_BYTES = 512 * MEGABYTE;
/** A request that was there when so many threads died is taken for the reason. */
const MOST_LOST = 2;

/**
 * The logs of workspaces as columns, kept in a thread of its own and brought up to date whenever they are asked for.
 * Edges: a thread that dies is replaced, and what it was asked is asked again; then the log is read anew.
 * Ownership: see `SharedLog`. What is evicted stays with those who hold it.
 */
export class LogCache {
  readonly #store: Store;
  readonly #memoryBytes: number;
  readonly #isNamingWorkspace: boolean;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;

  constructor(store: Store, { memoryBytes = DEFAULT_MEMORY_BYTES, isNamingWorkspace = true }: LogCacheOptions = {}) {
    this.#store = store;
    this.#memoryBytes = memoryBytes;
    this.#isNamingWorkspace = isNamingWorkspace;
  }

  /**
   * The log of a workspace, with everything in it that was committed before this was called.
   * Edges: of a workspace that is not there, a log without events. It holds all cases: who may see which is for the caller to ask.
   * Cost: nothing is read when nothing has changed; else what is new, and the time to arrange it all.
   * @throws {FairleadError} the codes of `toDatabaseError`; `log-thread-lost` when threads keep dying over it; `log-cache-closed`.
   * @throws the reason of the signal.
   */
  async open(scope: Scope, { meaning = "activity", signal }: LogOptions = {}): Promise<SharedLog> {
    const head = await scope.read((tx) => tx.first(scope.selectFrom("workspace_head").select("audit_seq")));
    signal?.throwIfAborted();
    if (this.#isClosed) throw new FairleadError("log-cache-closed");
    const id = ++this.#lastId;
    const cancel = (): void => this.#cancel(id, signal?.reason);
    signal?.addEventListener("abort", cancel);
    try {
      return await this.#ask({
        type: "open",
        id,
        location: {
          appUrl: this.#store.address.appUrl,
          workspaceId: scope.workspaceId,
          isNamingWorkspace: this.#isNamingWorkspace,
        },
        meaning,
        auditSeq: head?.audit_seq ?? 0,
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Lets go of everything. What is still asked for fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#pending.values()) reject(new FairleadError("log-cache-closed"));
    this.#pending.clear();
    await this.#worker?.terminate();
  }

  #ask(message: Pending["message"]): Promise<SharedLog> {
    return new Promise((resolve, reject) => {
      this.#pending.set(message.id, { message, resolve, reject, lost: 0 });
      this.#post(message);
    });
  }

  #cancel(id: number, reason: unknown): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    this.#post({ type: "cancel", id });
    pending.reject(reason);
  }

  #post(message: LogMessage): void {
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(message, []);
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL("log-worker.ts", import.meta.url), {
      name: "fairlead logs",
      workerData: { memoryBytes: this.#memoryBytes },
    });
    worker.on("message", (answer: LogAnswer) => this.#settle(answer));
    // an error ends the thread: all that follows is seen to when it has ended
    worker.on("error", () => undefined);
    worker.on("exit", () => this.#replace());
    return worker;
  }

  #settle(answer: LogAnswer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (answer.type === "log") pending?.resolve(answer.log);
    else pending?.reject(toDatabaseError(errorOf(answer.error)));
  }

  #replace(): void {
    this.#worker = null;
    for (const [id, pending] of this.#pending) {
      if (++pending.lost < MOST_LOST) {
        this.#post(pending.message);
        continue;
      }
      this.#pending.delete(id);
      pending.reject(new FairleadError("log-thread-lost", { workspace: pending.message.location.workspaceId }));
    }
  }
}

function errorOf({ message, code }: SentError): Error {
  return Object.assign(new Error(message), code === "" ? {} : { code });
}
