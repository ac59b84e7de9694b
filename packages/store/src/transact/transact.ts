import { FairleadError } from "@fairlead/base";
import type { Store } from "../open-store.ts";
import type { Scope } from "../scope.ts";
import { loadBatch, type CallerRequest } from "./batch-view.ts";
import type { Caller, ChangeRequest, ChangeResult } from "./change.ts";
import { createQueue, type Outcome, type Queue } from "./change-queue.ts";
import { decideRequest } from "./decide-request.ts";
import { makesRecord } from "./judge-command.ts";
import { runKept } from "./run-kept.ts";
import { cacheOf } from "./workspace-cache.ts";
import { sendAll, takeRows } from "./write-batch.ts";

/** The most requests of one transaction: more would make the first of them wait for the last. */
const BATCH_MAX = 256;

type ChangeQueue = Queue<CallerRequest, ChangeResult>;

const queues = new WeakMap<Store, Map<string, ChangeQueue>>();

/**
 * Changes a record: the one way to do so. Requests that come while others are carried out share a transaction, and each is decided on what
 * those before it left.
 * Shape: what is not "done" has written nothing.
 * Edges: what is cut off is carried out again, or known to have been carried out; only when the database stays away does it end in
 * `commit-unknown`, and then the same idempotency key tells.
 * @throws {FairleadError} `expected-rev-missing` when a command on a record that is there comes without; `workspace-missing`; those of the
 * database.
 */
export async function transact(
  store: Store,
  workspaceId: string,
  caller: Caller,
  request: ChangeRequest,
): Promise<ChangeResult> {
  if (request.expectedRev === null && !makesRecord(request.command))
    throw new FairleadError("expected-rev-missing", { command: request.command.command.type });
  const byWorkspace = queues.get(store) ?? new Map<string, ChangeQueue>();
  queues.set(store, byWorkspace);
  const queue = byWorkspace.get(workspaceId) ?? createChangeQueue(store, workspaceId);
  byWorkspace.set(workspaceId, queue);
  try {
    return await queue.add({ caller, request });
  } finally {
    if (queue.isIdle()) byWorkspace.delete(workspaceId);
  }
}

function createChangeQueue(store: Store, workspaceId: string): ChangeQueue {
  const scope = store.scope(workspaceId);
  return createQueue((requests) => runRequests(store, scope, requests), { batchMax: BATCH_MAX });
}

/** Carries requests out in one transaction; if one of them breaks it, each in its own, so that it harms nobody else's. */
async function runRequests(
  store: Store,
  scope: Scope,
  requests: readonly CallerRequest[],
): Promise<readonly Outcome<ChangeResult>[]> {
  try {
    const results = await runTogether(store, scope, requests);
    return results.map((value) => ({ value }));
  } catch (error) {
    if (requests.length === 1 || isOfAll(error)) return requests.map(() => ({ error }));
    const outcomes: Outcome<ChangeResult>[] = [];
    for (const request of requests) outcomes.push(...(await runRequests(store, scope, [request])));
    return outcomes;
  }
}

/** Whether trouble is of the database or the workspace, so that each request would meet it again. */
function isOfAll(error: unknown): boolean {
  if (!(error instanceof FairleadError)) return false;
  return error.code.startsWith("database-") || error.code === "commit-unknown" || error.code === "workspace-missing";
}

function runTogether(store: Store, scope: Scope, requests: readonly CallerRequest[]): Promise<ChangeResult[]> {
  return runKept(scope, async (transaction) => {
    const view = await loadBatch(transaction, scope, requests, cacheOf(store, scope.workspaceId));
    const results = requests.map((request) => decideRequest(view, request, store.now()));
    const rows = takeRows(view, scope.workspaceId, store.keysOf);
    const statements = rows.length === 0 ? [] : [...rows, view.ledger.advanceHead()];
    return { value: results, head: view.ledger.head, written: sendAll(transaction, statements) };
  });
}
