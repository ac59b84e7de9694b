import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import type { OutboxMessage, OutboxTopic } from "../transact/outbox-message.ts";

/** A change, as it is told to others. */
export interface OutboxRow {
  readonly seq: number;
  readonly topic: OutboxTopic;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly message: OutboxMessage;
}

/** The changes after one, in order, at most `limit`. Edges: numbers have no holes, so that nothing can come in between later. */
export async function readOutbox(
  transaction: Transaction,
  scope: Scope,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<OutboxRow[]> {
  const query = scope
    .selectFrom("outbox")
    .select(["seq", "topic", "subject", "subject_id as subjectId", "message"])
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit);
  const rows = await transaction.all(query);
  return rows.map((row) => ({ ...row, topic: row.topic as OutboxTopic, message: row.message as OutboxMessage }));
}

/** The number of the last change of a workspace; 0: there is none. */
export async function lastChange(transaction: Transaction, scope: Scope): Promise<number> {
  const head = await transaction.first(scope.selectFrom("workspace_head").select("audit_seq"));
  return head?.audit_seq ?? 0;
}
