import type { Transaction } from "../connection/transaction.ts";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import type { Caller, Idempotency } from "./change.ts";
import { earlierKey, findEarlier, idempotencyCaller, type EarlierRequest } from "./idempotency.ts";
import { Ledger } from "./ledger.ts";
import { runKept, type Work } from "./run-kept.ts";
import { cacheOf } from "./workspace-cache.ts";
import { findAndLockHead, lockHead } from "./workspace-head.ts";
import { sendAll } from "./write-batch.ts";

/** What work on a workspace came to. Shape: `detail` is told in the audit and `response` is kept for repetitions: neither holds secrets. */
export interface AdministrationOutcome<Response> {
  readonly subjectId: string | null;
  /** What was and what is now. */
  readonly detail: unknown;
  /** What JSON can carry. */
  readonly response: Response;
}

/** A change of anything but a record. */
export interface Administration<Response> {
  /** What is done, such as "team.create". */
  readonly action: string;
  readonly subject: string;
  readonly idempotency?: Idempotency;
  readonly work: (transaction: Transaction, scope: Scope) => Promise<AdministrationOutcome<Response>>;
}

/** What came of it. Shape: `seq` is the number of the change in the audit. */
export type Administered<Response> =
  | { readonly kind: "done"; readonly seq: number; readonly response: Response; readonly isRepeat: boolean }
  /** The idempotency key was used for something else. */
  | { readonly kind: "key-reused" };

/**
 * Changes anything but a record: members, maps, views, settings, keys, fields. All of it is kept with its audit, or nothing.
 * Edges: whether the caller may is for the work to decide, which alone sees the rights as they are: while it runs nobody else changes the
 * workspace. Work that throws changes nothing, and its error passes through; it may be run anew when the database was cut off. It may make the
 * workspace itself.
 * @throws {FairleadError} `workspace-missing`; those of the database.
 */
export function administer<Response>(
  store: Store,
  workspaceId: string,
  caller: Caller,
  administration: Administration<Response>,
): Promise<Administered<Response>> {
  const { idempotency, work } = administration;
  const scope = store.scope(workspaceId);
  return runKept(scope, async (transaction): Promise<Work<Administered<Response>>> => {
    const [locked, earlier] = await Promise.all([
      findAndLockHead(transaction, scope),
      findEarlier(transaction, workspaceId, idempotency === undefined ? [] : [{ caller, idempotency }]),
    ]);
    if (idempotency !== undefined && locked !== null) {
      const before = earlier.get(earlierKey(idempotencyCaller(caller), idempotency.key));
      if (before !== undefined)
        return { value: resultAgain(before, idempotency), head: locked, written: Promise.resolve() };
    }
    const outcome = await work(transaction, scope);
    const head = locked ?? (await lockHead(transaction, scope));
    const ledger = new Ledger(workspaceId, head, cacheOf(store, workspaceId).dictionary);
    const seq = tell(ledger, { caller, administration, at: store.now() }, outcome);
    const written = sendAll(transaction, [...ledger.takeStatements(), ledger.advanceHead()]);
    return { value: { kind: "done", seq, response: outcome.response, isRepeat: false }, head, written };
  });
}

interface KeptAdministration<Response> {
  readonly seq: number;
  readonly response: Response;
}

function resultAgain<Response>(before: EarlierRequest, { requestHash }: Idempotency): Administered<Response> {
  if (!before.request_hash.equals(requestHash)) return { kind: "key-reused" };
  return { kind: "done", ...(before.response as KeptAdministration<Response>), isRepeat: true };
}

interface Told<Response> {
  readonly caller: Caller;
  readonly administration: Administration<Response>;
  readonly at: number;
}

function tell<Response>(
  ledger: Ledger,
  { caller, administration: { action, subject, idempotency }, at }: Told<Response>,
  { subjectId, detail, response }: AdministrationOutcome<Response>,
): number {
  const range = { first: null, last: null };
  const seq = ledger.addChange({
    at,
    caller,
    action,
    subject,
    subjectId,
    detail,
    range,
    topic: "setting",
    records: [],
  });
  if (idempotency !== undefined) ledger.addResponse(caller, idempotency, { at, response: { seq, response } });
  return seq;
}
