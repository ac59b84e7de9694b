import type {
  AccountIdentityTable,
  AccountTable,
  AccountTokenTable,
  AccountWorkspaceTable,
  FailedAttemptTable,
  JobTable,
  SessionTable,
} from "./global-tables.ts";
import type {
  ActivityTable,
  ActorTable,
  ApiKeyTable,
  CustomFieldTable,
  FieldRightTable,
  InvitationTable,
  MapTable,
  MapVersionTable,
  MemberTable,
  SavedViewTable,
  TeamTable,
  WorkspaceHeadTable,
  WorkspaceTable,
} from "./workspace-tables.ts";
import type {
  AuditTable,
  CompanyTable,
  EventTable,
  FileTable,
  IdempotencyTable,
  ImportTable,
  NoteTable,
  OutboxTable,
  PersonTable,
  RecordKeyTable,
  SalesCaseTable,
  TaskTable,
} from "./record-tables.ts";

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
