import type { Command } from "@fairlead/run";
import type { Statement, Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { loadBatch, type BatchView, type CallerRequest } from "./batch-view.ts";
import type { Caller } from "./change.ts";
import { judgeCommand, type Objection } from "./judge-command.ts";
import { keepEvents, tellChange } from "./keep-change.ts";
import type { EventRange } from "./ledger.ts";
import { runKept } from "./run-kept.ts";
import { cacheOf } from "./workspace-cache.ts";
import { sendAll, takeRows } from "./write-batch.ts";

/** Commands that are carried out together, for a file that is read. */
export interface BulkRequest {
  readonly importId: string;
  /** Shape: `expectedRev` null asks for none. Commands may build on those before them. */
  readonly commands: readonly { readonly command: Command; readonly expectedRev: number | null }[];
  /** Changes that belong to it, such as how far a file has been read; if it throws, nothing is kept. */
  readonly alongside?: (transaction: Transaction, scope: Scope) => Promise<void>;
}

/** What came of commands carried out together. Shape: whatever is not among the objections is done; `index` counts from 0. */
export interface BulkResult {
  readonly seq: number;
  readonly done: number;
  readonly objections: readonly { readonly index: number; readonly objection: Objection }[];
  readonly firstEventSeq: number | null;
  readonly lastEventSeq: number | null;
}

/** Commands whose rows are sent at once: enough to make a statement worth it, few enough to let other work in between. */
const SENT_AT_ONCE = 1_000;

/**
 * Changes many records in one transaction: each command is decided as `transact` would, and those that may not be carried out are told and left
 * out. One row of the audit and one message tell of all of them.
 * Edges: while it runs nobody else changes the workspace, so a file is cut into pieces of some thousand commands.
 * Cost: about 6 µs an event in the server; rows go as JSON, which was measured as fast as any way that row level security allows.
 * @throws {FairleadError} `workspace-missing`; those of the database.
 */
export function transactBulk(
  store: Store,
  workspaceId: string,
  caller: Caller,
  request: BulkRequest,
): Promise<BulkResult> {
  const scope = store.scope(workspaceId);
  return runKept(scope, async (transaction) => {
    const requests = request.commands.map((asked): CallerRequest => ({ caller, request: asked }));
    const view = await loadBatch(transaction, scope, requests, cacheOf(store, workspaceId));
    const sender = new Sender(transaction);
    const bulk = new Bulk(view, request.importId, store.now());
    for (let from = 0; from < requests.length; from += SENT_AT_ONCE) {
      for (const asked of requests.slice(from, from + SENT_AT_ONCE)) bulk.add(asked);
      await sender.send(takeRows(view, workspaceId, store.keysOf));
    }
    await request.alongside?.(transaction, scope);
    const result = bulk.tell(caller);
    const last = [...takeRows(view, workspaceId, store.keysOf), view.ledger.advanceHead()];
    const written = Promise.all([sender.done(), sendAll(transaction, last)]).then(() => undefined);
    return { value: result, head: view.ledger.head, written };
  });
}

/** Sends rows while the next ones are decided, and never more than one portion ahead of the server. */
class Sender {
  readonly #transaction: Transaction;
  #sent: Promise<void> = Promise.resolve();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  async send(statements: readonly Statement[]): Promise<void> {
    const before = this.#sent;
    this.#sent = sendAll(this.#transaction, statements);
    // who waits for it hears of it; until then it is not lost
    this.#sent.catch(() => undefined);
    await before;
  }

  done(): Promise<void> {
    return this.#sent;
  }
}

/** Commands as they are decided one after the other. */
class Bulk {
  readonly #view: BatchView;
  readonly #importId: string;
  readonly #now: number;
  readonly #objections: { readonly index: number; readonly objection: Objection }[] = [];
  #count = 0;
  #range: EventRange = { first: null, last: null };

  constructor(view: BatchView, importId: string, now: number) {
    this.#view = view;
    this.#importId = importId;
    this.#now = now;
  }

  add(asked: CallerRequest): void {
    const index = this.#count++;
    const happening = judgeCommand(this.#view, asked, this.#now);
    if (happening.kind !== "events") {
      this.#objections.push({ index, objection: happening });
      return;
    }
    const { caller } = asked;
    const kept = { ...happening, at: this.#now, caller, importId: this.#importId, undoes: null };
    const { first, last } = keepEvents(this.#view, kept);
    this.#range = { first: this.#range.first ?? first, last: last ?? this.#range.last };
  }

  tell(caller: Caller): BulkResult {
    const counts = { done: this.#count - this.#objections.length, left: this.#objections.length };
    const seq = tellChange(this.#view, {
      at: this.#now,
      caller,
      action: "import",
      subject: "import",
      subjectId: this.#importId,
      detail: counts,
      range: this.#range,
      topic: "records",
      records: [],
    });
    const { first, last } = this.#range;
    return { seq, done: counts.done, objections: this.#objections, firstEventSeq: first, lastEventSeq: last };
  }
}
