export { globalTables, workspaceTables } from "./connection/query-builder.ts";
export type { Statement, Transaction } from "./connection/transaction.ts";
export { openEmbeddedServer, type EmbeddedOptions, type EmbeddedServer } from "./embedded/embedded-server.ts";
export type { PostgresBinaries } from "./embedded/binaries.ts";
export { LogCache, type LogCacheOptions, type LogOptions } from "./columns/log-cache.ts";
export { openSharedLog, type SharedLog } from "./columns/shared-log.ts";
export { createId } from "./id.ts";
export {
  countDeadJobs,
  dropDeadJob,
  listDeadJobs,
  retryDeadJob,
  type DeadJob,
  type DeadJobQuery,
} from "./job/dead-jobs.ts";
export { enqueue } from "./job/enqueue.ts";
export { pruneGlobal, pruneWorkspace, type GlobalPruning, type WorkspacePruning } from "./job/housekeeping.ts";
export type { ClaimedJob, JobHandler, NewJob, RunningJob } from "./job/job.ts";
export { createJobWorker, type JobWorker, type JobWorkerOptions, type Queue } from "./job/job-worker.ts";
export type { Backoff } from "./job/retry-delay.ts";
export type { Schedule, ScheduledPayload } from "./job/schedule.ts";
export type { Recurrence } from "./job/time-slot.ts";
export { backUpStore, backupFileIn } from "./backup/back-up-store.ts";
export type { OperationOptions } from "./backup/operation-options.ts";
export { moveStore } from "./backup/move-store.ts";
export { restoreStore } from "./backup/restore-store.ts";
export { upgradeStore, type UpgradeOutcome } from "./backup/upgrade-store.ts";
export type { LoadOutcome } from "./backup/load-copy.ts";
export type { BackupSummary } from "./backup/write-backup-file.ts";
export { distributeStore } from "./distribute/distribute-store.ts";
export type { CheckName, CheckResult, DoctorReport } from "./doctor/doctor-report.ts";
export { examineStore } from "./doctor/examine-store.ts";
export { placeOf } from "./connection/database.ts";
export { openStore, type Store, type StoreOptions } from "./open-store.ts";
export type { Scope } from "./scope.ts";
export { backupFolderOf, locateStore, type StoreLocation, type StorePlace } from "./store-location.ts";
export {
  findAccount,
  findCredentials,
  hasNoAccount,
  insertAccount,
  insertAccountWorkspace,
  listWorkspacesOf,
  lockCredentials,
  lockFirstAccount,
  setDisabled,
  setEmailVerified,
  setPasswordHash,
  setProfile,
  type Account,
  type AccountKey,
  type Credentials,
  type NewAccount,
} from "./account/account.ts";
export {
  deleteOldPasswordResets,
  deletePasswordResets,
  findPasswordReset,
  insertPasswordReset,
  usePasswordReset,
  type NewPasswordReset,
} from "./account/account-token.ts";
export {
  countAttempt,
  deleteOldAttempts,
  forgetAttempts,
  uncountAttempt,
  type AttemptLimit,
} from "./account/failed-attempt.ts";
export {
  deleteIdentities,
  findAccountOfIdentity,
  insertIdentity,
  listIdentities,
  type Identity,
} from "./account/identity.ts";
export {
  deleteSecondStep,
  insertSecondStep,
  setRecoveryHashes,
  useRecoveryHash,
  useTotpStep,
  type SecondStep,
} from "./account/second-step.ts";
export {
  deleteOldSessions,
  deleteSession,
  deleteSessions,
  findSession,
  insertSession,
  listSessions,
  renewSession,
  replaceSessionToken,
  type NewSession,
  type Session,
} from "./account/session.ts";
export { listWorkspaceIds } from "./account/list-workspace-ids.ts";
export { findActingMember, type ActingMember } from "./member/actor.ts";
export {
  findApiKey,
  findApiKeyBySecret,
  insertApiKey,
  listApiKeys,
  revokeApiKey,
  revokeApiKeysOf,
  setApiKeyUsed,
  type ApiKey,
  type NewApiKey,
} from "./member/api-key.ts";
export {
  findInvitation,
  insertInvitation,
  listOpenInvitations,
  revokeInvitation,
  useInvitation,
  type Invitation,
  type InvitedRole,
  type NewInvitation,
} from "./member/invitation.ts";
export {
  changeMember,
  countActiveOwners,
  findMember,
  insertMember,
  listMembers,
  type Member,
  type MemberChange,
  type MemberKey,
  type NewMember,
} from "./member/member.ts";
export { changeTeam, deleteTeam, insertTeam, isTeamInUse, listTeams, type Team } from "./member/team.ts";
export {
  changeWorkspace,
  findWorkspace,
  insertWorkspace,
  listFieldRights,
  setFieldRights,
  type Workspace,
  type WorkspaceSettings,
} from "./member/workspace.ts";
export { findDefaultMap, type DefaultMap } from "./import/default-map.ts";
export {
  changeImport,
  findImport,
  findImportsOfFile,
  insertImport,
  listImports,
  type ImportChange,
  type ImportRow,
  type ImportState,
} from "./import/import-row.ts";
export { insertDefaultMap, insertMissingFields, type NewCustomField } from "./import/import-target.ts";
export { listAllWorkspaces, type NamedWorkspace } from "./import/list-workspaces.ts";
export { loadKeptSteps, type KeptStep } from "./import/kept-steps.ts";
export {
  addExternalKeys,
  findByKeys,
  forgetExternalKeysOf,
  loadStates,
  type FoundKey,
  type KeyedSubject,
  type SoughtKey,
} from "./import/keyed-records.ts";
export { readBelongings } from "./feed/read-belongings.ts";
export { lastChange, readOutbox, type OutboxRow } from "./feed/read-outbox.ts";
export {
  changeCustomField,
  insertCustomField,
  isCustomFieldKey,
  listCustomFields,
  removeCustomField,
  type CustomField,
  type CustomFieldChange,
  type CustomFieldType,
} from "./field/custom-field.ts";
export { findFileHash, insertFile, removeFile, unneededContents, type FileRow } from "./file/file-row.ts";
export {
  findMap,
  findMapVersion,
  insertMap,
  isMapInUse,
  listMaps,
  listMapVersions,
  publishMap,
  removeMap,
  saveMapDraft,
  setDefaultMap,
  type DraftedMap,
  type MapRow,
  type MapVersion,
  type MapVersionEntry,
  type SeenMap,
} from "./map/map-row.ts";
export {
  changeSavedView,
  countSavedViews,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  listSavedViews,
  type SavedView,
  type SavedViewChange,
} from "./view/saved-view.ts";
export { loadPolicy, type WorkspacePolicy } from "./field/policy.ts";
export {
  aggregateRecords,
  countRecords,
  type AggregateResult,
  type CountResult,
  type RecordGroup,
} from "./query/aggregate-records.ts";
export { isTimeZone } from "./query/day.ts";
export { checkListQuery } from "./query/check-list-query.ts";
export { explainRecord } from "./query/explain-record.ts";
export { exportRecords } from "./query/export-records.ts";
export { getRecord } from "./query/get-record.ts";
export { listRecords, type ListResult } from "./query/list-records.ts";
export type { RecordRow } from "./query/output-column.ts";
export type {
  AggregateQuery,
  FieldCondition,
  Filter,
  GroupKey,
  ListQuery,
  Measure,
  Operator,
  QueryObject,
  RecordSelection,
  SortKey,
} from "./query/query.ts";
export { openReader, type Reader } from "./query/reader.ts";
export { timelineOf, type TimelineEntry, type TimelineResult, type TimelineSubject } from "./query/timeline.ts";
export { verifyAudit, type AuditHead, type AuditVerification } from "./audit/verify-audit.ts";
export type { Caller, ChangeRequest, ChangeResult, Idempotency } from "./transact/change.ts";
export type { ChangedRecord, OutboxMessage, OutboxTopic } from "./transact/outbox-message.ts";
export type { KeysOf, RecordKey } from "./transact/record-keys.ts";
export { transact } from "./transact/transact.ts";
export {
  administer,
  type Administered,
  type Administration,
  type AdministrationOutcome,
} from "./transact/administer.ts";
export { transactBulk, type BulkRequest, type BulkResult } from "./transact/transact-bulk.ts";
export { undo, type UndoRequest } from "./transact/undo.ts";
export { undoImportStep, type UndoImportStep } from "./transact/undo-import.ts";
export { rebuild, type RebuildOutcome } from "./rebuild/rebuild.ts";
export { stateHash } from "./rebuild/state-hash.ts";
