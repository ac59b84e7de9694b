import type { Actor } from "@fairlead/access";
import type { Transaction } from "../connection/transaction.ts";
import { loadPolicy, type WorkspacePolicy } from "../field/policy.ts";
import type { Scope } from "../scope.ts";

/** Who reads, in a running transaction, under what their workspace has settled. */
export interface Reader {
  readonly transaction: Transaction;
  readonly scope: Scope;
  readonly actor: Actor;
  readonly policy: WorkspacePolicy;
  /** Units: epoch milliseconds. */
  readonly now: number;
  /** What cursors are signed with: a secret of this installation. */
  readonly cursorKey: Buffer;
}

/** Prepares to read for somebody. Cost: one round trip. */
export async function openReader(
  transaction: Transaction,
  scope: Scope,
  options: Pick<Reader, "actor" | "now" | "cursorKey">,
): Promise<Reader> {
  return { transaction, scope, ...options, policy: await loadPolicy(transaction, scope) };
}
