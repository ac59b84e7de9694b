import { loadPolicy, type OutboxRow } from "@fairlead/store";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { WorkspaceContext } from "../handler.ts";
import type { OutboxTail } from "./outbox-tail.ts";
import { belongingsFor, tellChange } from "./tell-change.ts";

/** How often a silent feed says that it lives. Units: milliseconds. */
const HEARTBEAT_MS = 15_000;
/** How long a session that was revoked can still hear at most. */
const CHECK_MS = 3_000;
/** How long a reader may leave its buffer full. */
const SLOW_MS = 20_000;
/** When a browser connects again after the feed ended. */
const RETRY_MS = 2_000;

/** One live feed: tells one recipient of the changes of one workspace, in order, each once. */
export class EventStream {
  readonly #context: WorkspaceContext;
  readonly #tail: OutboxTail;
  readonly #response: ServerResponse;
  #isOpen = true;
  #toldAt = 0;

  constructor(
    context: WorkspaceContext,
    { tail, response }: { readonly tail: OutboxTail; readonly response: ServerResponse },
  ) {
    this.#context = context;
    this.#tail = tail;
    this.#response = response;
  }

  /** Ends it at the next turn. */
  stop(): void {
    this.#isOpen = false;
    if (this.#response.headersSent && !this.#response.writableEnded) this.#response.end(`retry: ${RETRY_MS}\n\n`);
  }

  /**
   * Tells what happens until it ends.
   * Shape: `from` is the last change the caller has heard of, null to begin now; `last` the last one there is.
   */
  async run({
    from,
    last,
    headers,
  }: {
    readonly from: number | null;
    readonly last: number;
    readonly headers: OutgoingHttpHeaders;
  }): Promise<void> {
    this.#response.on("close", () => (this.#isOpen = false));
    this.#response.writeHead(200, {
      ...headers,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    // who has heard of changes that are not there has seen another database: it must read everything anew
    const isAhead = from !== null && from > last;
    let seq = from === null || isAhead ? last : from;
    await this.#write(`retry: ${RETRY_MS}\n${isAhead ? "event: reset\ndata: {}\n" : ""}id: ${seq}\n\n`);
    try {
      while (this.#isOpen && (await this.#mayHear())) seq = await this.#turn(seq);
    } finally {
      this.#response.end();
    }
  }

  /** Waits for changes after one and tells them: the number of the last one that was looked at. */
  async #turn(seq: number): Promise<number> {
    const rows = await this.#tail.after(seq, { waitMs: CHECK_MS, signal: this.#context.signal }).catch(() => []);
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) {
      if (Date.now() - this.#toldAt >= HEARTBEAT_MS) await this.#write(`: \nid: ${seq}\n\n`);
      return seq;
    }
    // what was told long ago is kept no longer
    if (first.seq > seq + 1) await this.#write(`event: reset\ndata: {}\nid: ${first.seq - 1}\n\n`);
    await this.#tell(rows);
    return last.seq;
  }

  async #tell(rows: readonly OutboxRow[]): Promise<void> {
    const { store, authentication, workspaceId } = this.#context;
    const scope = store.scope(workspaceId);
    const actor = await authentication.actorIn(workspaceId);
    if (actor === null) {
      this.#isOpen = false;
      return;
    }
    const [policy, about] = await scope.read((transaction) =>
      Promise.all([loadPolicy(transaction, scope), belongingsFor(rows, transaction, scope)]),
    );
    for (const row of rows) {
      const message = this.#isOpen ? tellChange(row, { actor, policy }, about) : null;
      if (message !== null) await this.#write(`event: change\nid: ${row.seq}\ndata: ${JSON.stringify(message)}\n\n`);
    }
  }

  async #mayHear(): Promise<boolean> {
    const { authentication, workspaceId } = this.#context;
    try {
      return (await authentication.isStillValid()) && (await authentication.actorIn(workspaceId)) !== null;
    } catch {
      // the database is away: nothing can be read, so nothing is told, and it is asked again at the next turn
      return true;
    }
  }

  /** Writes, and waits for a reader that is slow; one that stays so is cut off. */
  async #write(text: string): Promise<void> {
    if (!this.#isOpen || this.#response.writableEnded) return;
    this.#toldAt = Date.now();
    if (this.#response.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#response.off("drain", done);
        this.#response.off("close", done);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#isOpen = false;
        this.#response.destroy();
        done();
      }, SLOW_MS);
      this.#response.once("drain", done);
      this.#response.once("close", done);
    });
  }
}
