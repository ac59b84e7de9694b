import { mayDo } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import { invert, type RecordState, type RunEvent } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { loadBatch, type BatchView } from "./batch-view.ts";
import type { Caller } from "./change.ts";
import { evolveAll, type Objection } from "./judge-command.ts";
import { keepEvents, refOf, tellChange } from "./keep-change.ts";
import { findChange, loadChanged, whyNotUndone, type KeptChange } from "./load-change.ts";
import type { RecordRef } from "./record-book.ts";
import { runKept } from "./run-kept.ts";
import { cacheOf } from "./workspace-cache.ts";
import { sendAll, takeRows } from "./write-batch.ts";

/** What a step of taking an import back came to. Shape: `kept` are records that were changed since and so stay, with the reasons. */
export type UndoImportStep =
  | {
      readonly kind: "done";
      /** The number of the step in the audit. */
      readonly seq: number;
      readonly records: number;
      readonly kept: readonly { readonly record: RecordRef; readonly reasons: readonly Issue[] }[];
    }
  /** Nothing of the import is left to be taken back. */
  | { readonly kind: "finished" }
  | Extract<Objection, { readonly kind: "refused" | "denied" }>;

/**
 * Takes back the last piece of an import that has not been taken back yet: whoever calls it until it is finished takes back all of it, also after
 * being cut off in between. Records of the piece that were changed since are left as they are, and told.
 * Edges: a piece is what one `transactBulk` did. Pieces older than 30 days are refused.
 * @throws {FairleadError} `workspace-missing`; those of the database.
 */
export function undoImportStep(
  store: Store,
  workspaceId: string,
  caller: Caller,
  importId: string,
): Promise<UndoImportStep> {
  const scope = store.scope(workspaceId);
  return runKept(scope, async (transaction) => {
    const asked = { caller, request: {} };
    const view = await loadBatch(transaction, scope, [asked], cacheOf(store, workspaceId));
    const value = await undoPiece(transaction, { scope, view, caller, importId }, store.now());
    const rows = takeRows(view, workspaceId, store.keysOf);
    const statements = rows.length === 0 ? [] : [...rows, view.ledger.advanceHead()];
    return { value, head: view.ledger.head, written: sendAll(transaction, statements) };
  });
}

interface Undoing {
  readonly scope: Scope;
  readonly view: BatchView;
  readonly caller: Caller;
  readonly importId: string;
}

async function undoPiece(
  transaction: Transaction,
  { scope, view, caller, importId }: Undoing,
  now: number,
): Promise<UndoImportStep> {
  if (caller.actor !== null && !mayDo(caller.actor, "remove", "import")) return { kind: "denied", reasons: [denied()] };
  const piece = await lastPiece(transaction, scope, importId);
  if (piece === null) return { kind: "finished" };
  const records = await loadChanged(transaction, view.book, piece.events);
  const reason = whyNotUndone(piece, now);
  if (reason?.code === "undo-too-late") return { kind: "refused", reasons: [reason] };
  const { events, kept } = invertEach(piece.events, records, now);
  const changed = evolveAll(view.book, events, now);
  const range = keepEvents(view, {
    at: now,
    caller,
    events,
    records: changed,
    mapVersion: null,
    importId: null,
    undoes: piece.seq,
  });
  const seq = tellChange(view, {
    at: now,
    caller,
    action: "undo-import",
    subject: "import",
    subjectId: importId,
    detail: { undoes: piece.seq, records: changed.length, kept: kept.length },
    range,
    topic: "records",
    records: [],
  });
  return { kind: "done", seq, records: changed.length, kept };
}

function denied(): Issue {
  return {
    code: "change-denied",
    severity: "error",
    where: {},
    values: { verb: "remove", object: "import" },
    count: 1,
  };
}

/** The last change of an import that did something and has not been taken back; null: there is none. */
async function lastPiece(transaction: Transaction, scope: Scope, importId: string): Promise<KeptChange | null> {
  const query = scope.selectFrom("audit").select(["seq", "action", "detail"]).where("subject_id", "=", importId);
  const rows = await transaction.all(query.where("subject", "=", "import").orderBy("seq", "desc"));
  const undone = new Set(
    rows.filter(({ action }) => action === "undo-import").map(({ detail }) => (detail as { undoes: number }).undoes),
  );
  const piece = rows.find(({ action, seq }) => action === "import" && !undone.has(seq));
  return piece === undefined ? null : findChange(transaction, scope, piece.seq);
}

interface Inverse {
  readonly events: readonly RunEvent[];
  readonly kept: { readonly record: RecordRef; readonly reasons: readonly Issue[] }[];
}

/** Takes back the events of each record by themselves, so that one that was changed since holds no other. */
function invertEach(events: readonly RunEvent[], records: readonly RecordState[], now: number): Inverse {
  const eventsOf = new Map<string, RunEvent[]>();
  for (const event of events) {
    const ofRecord = eventsOf.get(event.subjectId);
    if (ofRecord === undefined) eventsOf.set(event.subjectId, [event]);
    else ofRecord.push(event);
  }
  const kept: Inverse["kept"] = [];
  const inverse = records.toReversed().flatMap((record) => {
    const decision = invert(eventsOf.get(record.state.id) ?? [], { records: [record], now });
    if (decision.kind === "events") return decision.events;
    kept.push({ record: refOf(record), reasons: decision.reasons });
    return [];
  });
  return { events: inverse, kept };
}
