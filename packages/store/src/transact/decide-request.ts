import type { Command, RecordState } from "@fairlead/run";
import type { BatchView, CallerRequest, KeptResponse } from "./batch-view.ts";
import type { Caller, ChangeResult, Idempotency } from "./change.ts";
import { isSeen } from "./command-rights.ts";
import { earlierKey, idempotencyCaller } from "./idempotency.ts";
import { judgeCommand } from "./judge-command.ts";
import { detailOf, keepEvents, refOf, shownTo, tellChange } from "./keep-change.ts";

/**
 * Decides one request by what a transaction has read, and adds what comes of it; the next request sees it.
 * Edges: whatever is not done adds nothing. A command that changes nothing is done, and told in the audit without events.
 */
export function decideRequest(view: BatchView, asked: CallerRequest, now: number): ChangeResult {
  const { caller, request } = asked;
  const { idempotency, command } = request;
  const again = idempotency === undefined ? null : resultBefore(view, caller, idempotency);
  if (again !== null) return again;
  const happening = judgeCommand(view, asked, now);
  if (happening.kind !== "events") return happening;
  const { events, records } = happening;
  if (request.isDryRun === true)
    return { kind: "done", seq: null, records: shownTo(view, caller, records), isRepeat: false };
  const range = keepEvents(view, { ...happening, at: now, caller, importId: importOf(command), undoes: null });
  const seq = tellChange(view, {
    at: now,
    caller,
    action: command.command.type,
    subject: command.subject,
    subjectId: command.id,
    detail: detailOf(events),
    range,
    topic: "record",
    records,
  });
  const shown = shownTo(view, caller, records);
  if (idempotency !== undefined) keepResponse(view, { caller, idempotency, now }, { seq, records: shown.map(refOf) });
  return { kind: "done", seq, records: shown, isRepeat: false };
}

/**
 * What came of the same request before, or of another under its key; null: the key is new.
 * Edges: when the caller does not see the record any more, it is missing for them here too.
 */
export function resultBefore(
  { earlier, book, policy }: BatchView,
  caller: Caller,
  { key, requestHash }: Idempotency,
): ChangeResult | null {
  const found = earlier.get(earlierKey(idempotencyCaller(caller), key));
  if (found === undefined) return null;
  if (!found.request_hash.equals(requestHash)) return { kind: "key-reused" };
  const { seq, records } = found.response as KeptResponse;
  const isShown = (record: RecordState | null): record is RecordState =>
    record !== null && isSeen(caller.actor, policy, record, book);
  const [named = null, ...others] = records.map((ref) => book.get(ref));
  return isShown(named)
    ? { kind: "done", seq, records: [named, ...others.filter(isShown)], isRepeat: true }
    : { kind: "missing" };
}

/** Keeps what a request came to, for the requests after it and for good. */
export function keepResponse(
  { ledger, earlier }: BatchView,
  { caller, idempotency, now }: { readonly caller: Caller; readonly idempotency: Idempotency; readonly now: number },
  response: KeptResponse,
): void {
  ledger.addResponse(caller, idempotency, { at: now, response });
  const { key, requestHash } = idempotency;
  earlier.set(earlierKey(idempotencyCaller(caller), key), { request_hash: requestHash, response });
}

/** The import a command is of. */
function importOf({ command }: Command): string | null {
  if (command.type === "import") return command.case.importId;
  return command.type === "create" && "importId" in command ? (command.importId ?? null) : null;
}
