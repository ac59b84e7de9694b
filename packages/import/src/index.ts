export type { Detection, DetectedColumn, DetectedStep, TableForm } from "./mapping/detection.ts";
export {
  COMPANY_USES,
  DEAL_USES,
  PERSON_USES,
  type ColumnUse,
  type CompanyMapping,
  type DealMapping,
  type FieldColumnType,
  type ImportKind,
  type ImportMapping,
  type PersonMapping,
  type ReadSettings,
  type StepUse,
} from "./mapping/mapping.ts";
export { parseMapping } from "./mapping/parse-mapping.ts";
export type { PlannedRow, RowVerdict } from "./match/plan-batch.ts";
export { MAX_UPLOAD_BYTES } from "./file/upload-file.ts";
export {
  cancelImport,
  findUnfinishedImport,
  runImport,
  type RunOptions,
  type RunOutcome,
} from "./engine/run-import.ts";
export { checkImport, type CheckOptions, type CheckOutcome } from "./engine/check-import.ts";
export { detectImport, type DetectedImport, type DetectOptions } from "./engine/detect-import.ts";
export type { ImportCounts, ImportReport } from "./engine/import-counts.ts";
export type { ImportHost } from "./engine/import-host.ts";
export type { ImportProgress } from "./engine/import-progress.ts";
export { receiveImport, type ReceivedFile, type ReceivedImport } from "./engine/receive-import.ts";
export { readRejectedRows, writeErrorFile } from "./engine/rejected-rows.ts";
export { undoImport, type UndoOutcome } from "./engine/undo-import.ts";
export { normaliseCompanyName } from "./normalise/company-name.ts";
export { normaliseDomain } from "./normalise/domain.ts";
export { normaliseEmail } from "./normalise/email.ts";
export { normalisePhone } from "./normalise/phone.ts";
export { recordKeysOf } from "./normalise/record-keys.ts";
