import { invert } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { loadBatch, type BatchView } from "./batch-view.ts";
import type { Caller, ChangeResult, Idempotency } from "./change.ts";
import { keepResponse, resultBefore } from "./decide-request.ts";
import { evolveAll } from "./judge-command.ts";
import { detailOf, keepEvents, refOf, shownTo, tellChange } from "./keep-change.ts";
import { findChange, loadChanged, undoObjection, whyNotUndone, type KeptChange } from "./load-change.ts";
import type { RecordRef } from "./record-book.ts";
import { SUBJECTS } from "./record-table.ts";
import { runKept } from "./run-kept.ts";
import { cacheOf } from "./workspace-cache.ts";
import { sendAll, takeRows } from "./write-batch.ts";

/** A change that is to be taken back, by its number in the audit. */
export interface UndoRequest {
  readonly seq: number;
  readonly idempotency?: Idempotency;
  /** Decides and tells, and keeps nothing. */
  readonly isDryRun?: boolean;
}

/**
 * Takes back a change of records, as a change of its own: to take that back does it again.
 * Edges: refused after 30 days, and where a value has been changed since; a change of settings, or one that is not there, is missing.
 * @throws {FairleadError} `workspace-missing`; those of the database.
 */
export function undo(store: Store, workspaceId: string, caller: Caller, request: UndoRequest): Promise<ChangeResult> {
  const scope = store.scope(workspaceId);
  return runKept(scope, async (transaction) => {
    const { idempotency } = request;
    const asked = { caller, request: idempotency === undefined ? {} : { idempotency } };
    const view = await loadBatch(transaction, scope, [asked], cacheOf(store, workspaceId));
    const value = await undoIn(transaction, { scope, view, caller, request }, store.now());
    const rows = takeRows(view, workspaceId, store.keysOf);
    const statements = rows.length === 0 ? [] : [...rows, view.ledger.advanceHead()];
    return { value, head: view.ledger.head, written: sendAll(transaction, statements) };
  });
}

interface Undoing {
  readonly scope: Scope;
  readonly view: BatchView;
  readonly caller: Caller;
  readonly request: UndoRequest;
}

async function undoIn(
  transaction: Transaction,
  { scope, view, caller, request }: Undoing,
  now: number,
): Promise<ChangeResult> {
  const { seq, idempotency, isDryRun } = request;
  const again = idempotency === undefined ? null : resultBefore(view, caller, idempotency);
  if (again !== null) return again;
  const change = await findChange(transaction, scope, seq);
  const named = change === null ? null : recordOf(change);
  if (change === null || named === null) return { kind: "missing" };
  await view.book.load(transaction, [named]);
  const records = await loadChanged(transaction, view.book, change.events);
  const objection = undoObjection(view, caller.actor, change, named);
  if (objection !== null) return objection;
  const reason = whyNotUndone(change, now);
  if (reason !== null) return { kind: "refused", reasons: [reason] };
  const decision = invert(change.events, { records, now });
  if (decision.kind === "refused") return decision;
  const after = evolveAll(view.book, decision.events, now);
  const told = after.toSorted((a, b) => Number(b.state.id === named.id) - Number(a.state.id === named.id));
  if (isDryRun === true) return { kind: "done", seq: null, records: shownTo(view, caller, told), isRepeat: false };
  const kept = { at: now, caller, events: decision.events, records: after, mapVersion: null, importId: null };
  const range = keepEvents(view, { ...kept, undoes: seq });
  const undoSeq = tellChange(view, {
    at: now,
    caller,
    action: "undo",
    subject: change.subject,
    subjectId: change.subjectId,
    detail: { undoes: seq, ...detailOf(decision.events) },
    range,
    topic: "record",
    records: told,
  });
  const shown = shownTo(view, caller, told);
  if (idempotency !== undefined)
    keepResponse(view, { caller, idempotency, now }, { seq: undoSeq, records: shown.map(refOf) });
  return { kind: "done", seq: undoSeq, records: shown, isRepeat: false };
}

/** The record that a change names; null: it is of settings, or of a whole import. */
function recordOf({ subject, subjectId }: KeptChange): RecordRef | null {
  const kind = SUBJECTS.find((known) => known === subject);
  return kind === undefined || subjectId === null ? null : { subject: kind, id: subjectId };
}
