import type { ColumnType, Generated } from "kysely";

// a jsonb column is read parsed and written as text: the driver would make an array of PostgreSQL's out of one of ours
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;

interface AccountTable {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly password_hash: string | null;
  readonly totp_secret: Buffer | null;
  readonly totp_last_step: number | null;
  readonly recovery_hashes: Generated<string[]>;
  readonly email_verified_at: number | null;
  readonly created_at: number;
  readonly disabled_at: number | null;
}

interface FailedAttemptTable {
  readonly key: Buffer;
  readonly failures: number;
  readonly last_at: number;
  readonly locked_until: number;
}

interface AccountIdentityTable {
  readonly issuer: string;
  readonly subject: string;
  readonly account_id: string;
  readonly created_at: number;
}

interface SessionTable {
  readonly token_hash: Buffer;
  readonly id: string;
  readonly account_id: string;
  readonly created_at: number;
  readonly renewed_at: number;
  readonly expires_at: number;
  readonly verified_at: number | null;
  readonly needs_totp: Generated<boolean>;
  readonly user_agent: string | null;
  readonly address: string | null;
}

interface AccountTokenTable {
  readonly token_hash: Buffer;
  readonly account_id: string;
  readonly purpose: "password-reset";
  readonly proves_email: Generated<boolean>;
  readonly expires_at: number;
  readonly used_at: number | null;
}

interface AccountWorkspaceTable {
  readonly account_id: string;
  readonly workspace_id: string;
}

interface JobTable {
  readonly id: string;
  readonly queue: string;
  readonly workspace_id: string | null;
  readonly singleton_key: string | null;
  readonly payload: Json;
  readonly state: "waiting" | "running" | "done" | "dead";
  readonly run_at: number;
  readonly attempts: Generated<number>;
  readonly max_attempts: number;
  readonly locked_until: number | null;
  readonly locked_by: string | null;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}

interface WorkspaceTable {
  readonly workspace_id: string;
  readonly name: string;
  readonly locale: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly visibility: JsonWithDefault;
  readonly is_demo: Generated<boolean>;
  readonly created_at: number;
  readonly rev: Generated<number>;
}

interface WorkspaceHeadTable {
  readonly workspace_id: string;
  readonly event_seq: Generated<number>;
  readonly audit_seq: Generated<number>;
  readonly audit_hash: Buffer;
  readonly case_no: Generated<number>;
  readonly activity_id: Generated<number>;
  readonly actor_id: Generated<number>;
}

interface TeamTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly rev: Generated<number>;
}

interface MemberTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "owner" | "admin" | "manager" | "member" | "viewer";
  readonly team_id: string | null;
  readonly created_at: number;
  readonly deactivated_at: number | null;
  readonly rev: Generated<number>;
}

interface InvitationTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly token_hash: Buffer;
  readonly email: string;
  readonly role: "admin" | "manager" | "member" | "viewer";
  readonly team_id: string | null;
  readonly invited_by: string;
  readonly created_at: number;
  readonly expires_at: number;
  readonly accepted_at: number | null;
  readonly revoked_at: number | null;
}

interface ApiKeyTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly member_id: string;
  readonly name: string;
  readonly secret_hash: Buffer;
  readonly scopes: string[];
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

interface FieldRightTable {
  readonly workspace_id: string;
  readonly role: string;
  readonly object: string;
  readonly field: string;
  readonly level: "hidden" | "read" | "edit";
}

interface CustomFieldTable {
  readonly workspace_id: string;
  readonly object: "case" | "person" | "company";
  readonly key: string;
  readonly label: string;
  readonly type: "text" | "number" | "money" | "date" | "datetime" | "boolean" | "choice";
  readonly choices: JsonWithDefault;
  readonly ord: Generated<number>;
  readonly created_at: number;
  readonly removed_at: number | null;
  readonly rev: Generated<number>;
}

interface SavedViewTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly object: string;
  readonly name: string;
  readonly owner_id: string;
  readonly is_shared: Generated<boolean>;
  readonly query: Json;
  readonly created_at: number;
  readonly updated_at: number;
  readonly rev: Generated<number>;
}

interface MapTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly draft: string | null;
  readonly published_version: number | null;
  readonly is_default: Generated<boolean>;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly rev: Generated<number>;
}

interface MapVersionTable {
  readonly workspace_id: string;
  readonly map_id: string;
  readonly version: number;
  readonly document: string;
  readonly published_at: number;
  readonly published_by: string | null;
  readonly note: string | null;
}

interface ActivityTable {
  readonly workspace_id: string;
  readonly id: number;
  readonly meaning: "stage" | "outcome" | "activity";
  readonly key: string;
  readonly name: string;
  readonly outcome: "won" | "lost" | null;
}

interface ActorTable {
  readonly workspace_id: string;
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly member_id: string | null;
}

interface EventTable {
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

interface SalesCaseTable {
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

interface PersonTable {
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

interface CompanyTable {
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

interface TaskTable {
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

interface NoteTable {
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

interface FileTable {
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

interface RecordKeyTable {
  readonly workspace_id: string;
  readonly object: string;
  readonly kind: string;
  readonly key: string;
  readonly record_id: string;
}

interface ImportTable {
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

interface AuditTable {
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

interface OutboxTable {
  readonly workspace_id: string;
  readonly seq: number;
  readonly topic: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly message: Json;
  readonly created_at: number;
}

interface IdempotencyTable {
  readonly workspace_id: string;
  readonly caller: string;
  readonly key: string;
  readonly request_hash: Buffer;
  readonly response: Json;
  readonly created_at: number;
}

/** Tables that no workspace owns: who may sign in, and work to be done later. */
export interface GlobalTables {
  readonly account: AccountTable;
  readonly failed_attempt: FailedAttemptTable;
  readonly account_identity: AccountIdentityTable;
  readonly session: SessionTable;
  readonly account_token: AccountTokenTable;
  readonly account_workspace: AccountWorkspaceTable;
  readonly job: JobTable;
}

/** Tables of a workspace: every row carries its workspace, and no query reaches them but through a scope. */
export interface WorkspaceTables {
  readonly workspace: WorkspaceTable;
  readonly workspace_head: WorkspaceHeadTable;
  readonly team: TeamTable;
  readonly member: MemberTable;
  readonly invitation: InvitationTable;
  readonly api_key: ApiKeyTable;
  readonly field_right: FieldRightTable;
  readonly custom_field: CustomFieldTable;
  readonly saved_view: SavedViewTable;
  readonly map: MapTable;
  readonly map_version: MapVersionTable;
  readonly activity: ActivityTable;
  readonly actor: ActorTable;
  readonly event: EventTable;
  readonly sales_case: SalesCaseTable;
  readonly person: PersonTable;
  readonly company: CompanyTable;
  readonly task: TaskTable;
  readonly note: NoteTable;
  readonly file: FileTable;
  readonly record_key: RecordKeyTable;
  readonly import: ImportTable;
  readonly audit: AuditTable;
  readonly outbox: OutboxTable;
  readonly idempotency: IdempotencyTable;
}

export type Tables = GlobalTables & WorkspaceTables;
