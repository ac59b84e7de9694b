import { FairleadError } from "@fairlead/base";
import { toDatabaseError } from "../connection/database-trouble.ts";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { lockHead, type WorkspaceHead } from "./workspace-head.ts";

/** What work in a transaction came to. Shape: `written` is looked at only after the transaction was told to end, to spare a round trip. */
export interface Work<T> {
  readonly value: T;
  /** Where the workspace's lists end once it is kept. */
  readonly head: WorkspaceHead;
  readonly written: Promise<void>;
}

const TRIES = 3;

/** Trouble that passes: the work left nothing behind and can be done again. */
const PASSING: ReadonlySet<string> = new Set(["database-unavailable", "database-busy"]);

/**
 * Runs work that writes to a workspace's lists, exactly once: again when it was cut off and nothing was kept, and not again when everything was.
 * Edges: the work is run anew from its beginning, so it holds nothing outside.
 * @throws {FairleadError} `commit-unknown` when the database stays away after the transaction was told to end; others as the work throws them.
 */
export async function runKept<T>(scope: Scope, work: (transaction: Transaction) => Promise<Work<T>>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptWork(scope, work);
    if ("value" in outcome) return outcome.value;
    if (attempt === TRIES || !isPassing(outcome.error)) throw outcome.error;
  }
}

type Attempt<T> = { readonly value: T } | { readonly error: unknown };

async function attemptWork<T>(scope: Scope, work: (transaction: Transaction) => Promise<Work<T>>): Promise<Attempt<T>> {
  const told: { work?: Work<T>; trouble?: unknown } = {};
  try {
    return await scope.write(async (transaction) => {
      told.work = await work(transaction);
      told.work.written.catch((trouble: unknown) => (told.trouble = trouble));
      return { value: told.work.value };
    });
  } catch (error) {
    // a row that cannot be written shows as a transaction that could not end well
    if (!(error instanceof FairleadError)) return { error: toDatabaseError(told.trouble ?? error) };
    if (error.code !== "commit-unknown" || told.work === undefined) return { error };
    return (await isKept(scope, told.work))
      ? { value: told.work.value }
      : { error: new FairleadError("database-unavailable", {}, { cause: error }) };
  }
}

/** Whether a transaction was kept whose end was not heard of: its last row of the audit is there. It can no longer be under way once the head is held. */
async function isKept(scope: Scope, { head }: Work<unknown>): Promise<boolean> {
  try {
    return await scope.write(async (transaction) => {
      const query = scope.selectFrom("audit").select("hash").where("seq", "=", head.audit_seq);
      const [, row] = await Promise.all([lockHead(transaction, scope), transaction.first(query)]);
      return row?.hash.equals(head.audit_hash) ?? false;
    });
  } catch (cause) {
    throw new FairleadError("commit-unknown", {}, { cause });
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof FairleadError && PASSING.has(error.code);
}
