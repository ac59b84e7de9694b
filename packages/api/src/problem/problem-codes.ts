/** Every problem the server can answer with, and its HTTP status. Each code has a sentence `problem.<code>` in every language. */
export const PROBLEMS = {
  "path-malformed": 400,
  "body-not-json": 400,
  "body-too-deep": 400,
  "key-forbidden": 400,
  "text-forbidden": 400,
  "request-invalid": 400,
  "query-invalid": 400,
  "cursor-invalid": 400,
  "idempotency-key-missing": 400,
  "idempotency-key-malformed": 400,
  "link-invalid": 400,
  "sign-in-needed": 401,
  "sign-in-failed": 401,
  "second-step-needed": 401,
  "second-step-failed": 401,
  "company-sign-in-failed": 401,
  "right-missing": 403,
  "cross-site": 403,
  "set-up-token-wrong": 403,
  "address-unknown": 404,
  "record-missing": 404,
  "file-lost": 404,
  "method-unknown": 405,
  "request-timeout": 408,
  "email-taken": 409,
  "set-up-done": 409,
  "state-changed": 409,
  "last-owner": 409,
  "rev-conflict": 412,
  "body-too-large": 413,
  "address-too-long": 414,
  "media-type-unknown": 415,
  "host-unknown": 421,
  "change-refused": 422,
  "idempotency-key-reused": 422,
  "rev-missing": 428,
  "too-many-requests": 429,
  "too-many-streams": 429,
  "account-locked": 429,
  "headers-too-large": 431,
  internal: 500,
  overloaded: 503,
  "database-away": 503,
  "outcome-unknown": 503,
  stopping: 503,
  "disk-full": 507,
} as const satisfies Readonly<Record<string, number>>;

/** The stable name of a problem. */
export type ProblemCode = keyof typeof PROBLEMS;

/** An HTTP status a problem can have. */
export type ProblemStatus = (typeof PROBLEMS)[ProblemCode];

/** Whether a text is the name of a problem. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}
