export {
  defineOperation,
  type HttpMethod,
  type Operation,
  type OperationAccess,
  type OperationEffect,
  type OperationResponse,
  type UploadRule,
} from "./operation.ts";
export {
  findOperation,
  operations,
  type AccessOf,
  type AccountOperationId,
  type InputOf,
  type OperationId,
  type OutputOf,
} from "./operations.ts";
export {
  createClient,
  ProblemAnswer,
  type CallOptions,
  type CallResult,
  type Client,
  type ClientOptions,
} from "./client.ts";
export { openApiDocument, type OpenApiDocument } from "./openapi/openapi-document.ts";
export { isProblemCode, PROBLEMS, type ProblemCode } from "./problem/problem-codes.ts";
export { Problem, problemSchema, type ProblemDetails, type ProblemDocument } from "./problem/problem.ts";
export {
  caseView,
  companyView,
  personView,
  type CaseView,
  type CompanyView,
  type PersonView,
} from "./schema/record.ts";
export { noteView, taskView, type NoteView, type TaskView } from "./schema/work.ts";
export type { Filter } from "./schema/query.ts";
export type { AuditEntry } from "./schema/change.ts";
export { feedMessage, type FeedMessage } from "./schema/feed.ts";
export { readQuery, readWire, writeCurrent, writeWire, type WireReading } from "./wire/wire.ts";
export { isStorableText, JSON_MAX_DEPTH, readJson, type JsonReading, type JsonTrouble } from "./read-json.ts";
