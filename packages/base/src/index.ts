export { assert, FairleadError } from "./error.ts";
export {
  compareIssues,
  compareText,
  IssueTally,
  type Issue,
  type IssueReport,
  type IssueValues,
  type Place,
  type Severity,
} from "./issue.ts";
export { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./duration.ts";
export { createRandom, type Random } from "./random.ts";
export { createTextDecoder, encodeText, type TextDecoding } from "./text-codec.ts";
