import { FairleadError } from "@fairlead/base";
import type { Statement, Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** The ends of a workspace's lists. Shape: a copy that is counted up while a transaction holds the row. */
export interface WorkspaceHead {
  event_seq: number;
  audit_seq: number;
  audit_hash: Buffer;
  case_no: number;
  activity_id: number;
  actor_id: number;
}

const LOCK_TEXT = `SELECT event_seq, audit_seq, audit_hash, case_no, activity_id, actor_id
FROM workspace_head WHERE workspace_id = $1 FOR UPDATE`;

const ADVANCE_TEXT = `UPDATE workspace_head SET event_seq = $2, audit_seq = $3, audit_hash = $4, case_no = $5, activity_id = $6, actor_id = $7
WHERE workspace_id = $1`;

/**
 * Locks the workspace against other writers until the transaction ends.
 * @throws {FairleadError} `workspace-missing` when there is none of this id.
 */
export async function lockHead(transaction: Transaction, scope: Scope): Promise<WorkspaceHead> {
  const head = await findAndLockHead(transaction, scope);
  if (head === null) throw new FairleadError("workspace-missing", { workspace: scope.workspaceId });
  return head;
}

/** As `lockHead`; null when there is no such workspace yet. */
export async function findAndLockHead(transaction: Transaction, scope: Scope): Promise<WorkspaceHead | null> {
  const statement = { name: "lock-head", text: LOCK_TEXT, values: [scope.workspaceId] };
  const [head] = await transaction.query<WorkspaceHead>(statement);
  return head ?? null;
}

/** Puts the ends of the lists where they are now. */
export function advanceHead(workspaceId: string, head: WorkspaceHead): Statement {
  const { event_seq, audit_seq, audit_hash, case_no, activity_id, actor_id } = head;
  const values = [workspaceId, event_seq, audit_seq, audit_hash, case_no, activity_id, actor_id];
  return { name: "advance-head", text: ADVANCE_TEXT, values };
}
