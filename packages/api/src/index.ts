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
export { isProblemCode, PROBLEMS, type ProblemCode } from "./problem/problem-codes.ts";
export { Problem, problemSchema, type ProblemDetails, type ProblemDocument } from "./problem/problem.ts";
export { feedMessage, type FeedMessage } from "./schema/feed.ts";
export { isStorableText, JSON_MAX_DEPTH, readJson, type JsonReading, type JsonTrouble } from "./read-json.ts";
