import type { Statement, Transaction } from "../connection/transaction.ts";
import type { BatchView } from "./batch-view.ts";
import { keyStatements, type KeysOf } from "./record-keys.ts";

/** What a view has gathered since it was last taken, as statements. Edges: the head is not among them. */
export function takeRows({ ledger, book }: BatchView, workspaceId: string, keysOf: KeysOf): Statement[] {
  const keys = keyStatements(workspaceId, keysOf, book.changes());
  return [...ledger.takeStatements(), ...book.takeStatements(), ...keys];
}

/** Sends statements one behind the other, without waiting for the answer of any. */
export async function sendAll(transaction: Transaction, statements: readonly Statement[]): Promise<void> {
  await Promise.all(statements.map((statement) => transaction.execute(statement)));
}
