import type { Generated } from "kysely";
import type { Json, JsonWithDefault, NullableJson } from "./column-types.ts";

/** The log. */
export interface EventTable {
  readonly workspace_id: string;
  readonly seq: number;
  readonly subject: string;
  readonly subject_id: string;
  readonly case_no: number;
  readonly type: string;
  readonly activity_id: number;
  readonly at: number | null;
  readonly recorded_at: number;
  readonly precision: number;
  readonly actor_id: number;
  readonly map_version: number | null;
  readonly import_id: string | null;
  readonly source_row: number | null;
  readonly undoes: number | null;
  readonly payload: NullableJson;
}

/** Leads and deals as they stand. */
export interface SalesCaseTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly no: number;
  readonly kind: "lead" | "deal";
  readonly title: string;
  readonly map_id: string | null;
  readonly map_version: number | null;
  readonly stage_id: string | null;
  readonly status: "open" | "won" | "lost";
  readonly amount_minor: number | null;
  readonly currency: string | null;
  readonly expected_close_on: string | null;
  readonly owner_id: string | null;
  readonly team_id: string | null;
  readonly company_id: string | null;
  readonly person_id: string | null;
  readonly source: string | null;
  readonly lost_reason: string | null;
  readonly fields: JsonWithDefault;
  readonly created_at: number;
  readonly stage_entered_at: number | null;
  readonly closed_at: number | null;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly merged_into_id: string | null;
  readonly import_id: string | null;
  readonly rev: number;
}

/** People as they stand. */
export interface PersonTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly job_title: string | null;
  readonly company_id: string | null;
  readonly owner_id: string | null;
  readonly team_id: string | null;
  readonly fields: JsonWithDefault;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly merged_into_id: string | null;
  readonly import_id: string | null;
  readonly rev: number;
}

/** Companies as they stand. */
export interface CompanyTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly owner_id: string | null;
  readonly team_id: string | null;
  readonly fields: JsonWithDefault;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly merged_into_id: string | null;
  readonly import_id: string | null;
  readonly rev: number;
}

/** Tasks as they stand. */
export interface TaskTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly title: string;
  readonly activity: string;
  readonly due_at: number | null;
  readonly assignee_id: string | null;
  readonly done_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly rev: number;
}

/** Notes as they stand. */
export interface NoteTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly body: Json;
  readonly author_id: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly rev: number;
}

/** What is known of files. */
export interface FileTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly subject: string | null;
  readonly subject_id: string | null;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly sha256: Buffer;
  readonly created_by: string | null;
  readonly created_at: number;
  readonly removed_at: number | null;
}

/** What records are found by when others like them come. */
export interface RecordKeyTable {
  readonly workspace_id: string;
  readonly object: string;
  readonly kind: string;
  readonly key: string;
  readonly record_id: string;
}

/** Files brought in, and how far they got. */
export interface ImportTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly file_name: string;
  readonly size_bytes: number;
  readonly sha256: Buffer;
  readonly mapping: NullableJson;
  readonly state: "uploaded" | "checked" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";
  readonly next_batch: Generated<number>;
  readonly counts: JsonWithDefault;
  readonly problems: JsonWithDefault;
  readonly created_by: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly finished_at: number | null;
  readonly rev: Generated<number>;
}

/** Every change, chained. */
export interface AuditTable {
  readonly workspace_id: string;
  readonly seq: number;
  readonly at: number;
  readonly member_id: string | null;
  readonly via: string;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly request_id: string | null;
  readonly detail: Json;
  readonly first_event_seq: number | null;
  readonly last_event_seq: number | null;
  readonly hash: Buffer;
}

/** What is told to others. */
export interface OutboxTable {
  readonly workspace_id: string;
  readonly seq: number;
  readonly topic: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly message: Json;
  readonly created_at: number;
}

/** Answers to requests that may come again. */
export interface IdempotencyTable {
  readonly workspace_id: string;
  readonly caller: string;
  readonly key: string;
  readonly request_hash: Buffer;
  readonly response: Json;
  readonly created_at: number;
}
