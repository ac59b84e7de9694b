import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** A change as it is told. Shape: the columns of its table, in the order in which they are hashed. */
export interface AuditRow {
  readonly workspace_id: string;
  readonly seq: number;
  readonly at: number;
  readonly member_id: string | null;
  readonly via: string;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly request_id: string | null;
  readonly detail: unknown;
  readonly first_event_seq: number | null;
  readonly last_event_seq: number | null;
}

/** The hash before the first row. */
export const FIRST_HASH: Buffer = Buffer.alloc(32);

/** The hash of a row: SHA-256 over the hash of the row before it and every column of this one. */
export function auditHash(previous: Buffer, row: AuditRow): Buffer {
  const columns = [
    row.workspace_id,
    row.seq,
    row.at,
    row.member_id,
    row.via,
    row.action,
    row.subject,
    row.subject_id,
    row.request_id,
    row.detail,
    row.first_event_seq,
    row.last_event_seq,
  ];
  return createHash("sha256").update(previous).update(canonicalJson(columns)).digest();
}
