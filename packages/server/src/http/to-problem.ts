import { FairleadError, type Issue } from "@fairlead/base";
import { isMessageKey } from "@fairlead/messages";
import { Problem } from "@fairlead/api";

/** How long a caller waits before trying again when nothing better is known. Units: seconds. */
export const RETRY_SECONDS = 2;

const DATABASE_AWAY: ReadonlySet<string> = new Set([
  "database-unavailable",
  "database-sign-in-failed",
  "database-missing",
]);
/** The codes of a database and of a file system that have no room left. */
const FULL: ReadonlySet<string> = new Set(["database-full", "ENOSPC", "EDQUOT"]);
const DATABASE_SLOW: ReadonlySet<string> = new Set(["database-busy", "database-timeout"]);

/** What an error means to who asked. Edges: what nobody foresaw is a fault of ours, and says nothing of what is inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const cause = error;
  if (FULL.has(codeOf(error))) return new Problem("disk-full", { cause });
  if (error instanceof FairleadError) {
    if (DATABASE_AWAY.has(error.code)) return new Problem("database-away", { retryAfterSeconds: RETRY_SECONDS, cause });
    if (DATABASE_SLOW.has(error.code)) return new Problem("overloaded", { retryAfterSeconds: RETRY_SECONDS, cause });
    if (error.code === "commit-unknown")
      return new Problem("outcome-unknown", { retryAfterSeconds: RETRY_SECONDS, cause });
    if (error.code === "workspace-id-malformed") return new Problem("record-missing", { cause });
    // trouble that has a sentence for people is nothing we did wrong
    if (isMessageKey(`issue.${error.code}`)) return new Problem("change-refused", { issues: [issueOf(error)], cause });
  }
  return fromFramework(error) ?? new Problem("internal", { cause });
}

function issueOf({ code, values }: FairleadError): Issue {
  return { code, severity: "error", where: {}, values, count: 1 };
}

const FRAMEWORK_PROBLEMS = {
  FST_ERR_BAD_URL: "path-malformed",
  FST_ERR_MAX_PARAM_LENGTH: "address-unknown",
  FST_ERR_ASYNC_CONSTRAINT: "path-malformed",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type-unknown",
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: "media-type-unknown",
} as const;

function fromFramework(error: unknown): Problem | null {
  const code = codeOf(error);
  return Object.hasOwn(FRAMEWORK_PROBLEMS, code)
    ? new Problem(FRAMEWORK_PROBLEMS[code as keyof typeof FRAMEWORK_PROBLEMS], {
        values: { expected: "application/json" },
        cause: error,
      })
    : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
