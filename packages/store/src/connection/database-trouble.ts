import { FairleadError } from "@fairlead/base";

/**
 * What trouble with the database means to who asked, by the state the server told (SQLSTATE) or the code of the system's socket.
 *
 * | code | means | what to do |
 * |---|---|---|
 * | `database-unavailable` | the server cannot be reached, is starting or stopping, or has no connection free | ask again later: the pool recovers by itself |
 * | `database-busy` | another transaction was in the way (deadlock, serialization, lock) | run the transaction again |
 * | `database-timeout` | the statement took longer than it may | ask for less |
 * | `database-full` | the server has no space left | make space |
 * | `database-sign-in-failed` | the server does not take the user or the password | set it right |
 * | `database-missing` | the server has no database of that name | make it |
 *
 * Edges: everything else, such as a key that is taken, stays as the driver told it.
 */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FairleadError) return error;
  const code = troubleOf(error);
  return code === null ? error : new FairleadError(code, { reason: reasonOf(error) }, { cause: error });
}

/** Whether the connection itself is gone, so that nothing more can be asked on it. */
export function isConnectionLoss(error: unknown): boolean {
  return error instanceof Error && !(error instanceof FairleadError) && troubleOf(error) === "database-unavailable";
}

const TROUBLE_BY_CODE: Readonly<Record<string, string>> = {
  "3D000": "database-missing",
  "28000": "database-sign-in-failed",
  "28P01": "database-sign-in-failed",
  "40001": "database-busy",
  "40P01": "database-busy",
  "55P03": "database-busy",
  "57014": "database-timeout",
  "53100": "database-full",
  "53300": "database-unavailable",
  "57P01": "database-unavailable",
  "57P02": "database-unavailable",
  "57P03": "database-unavailable",
  "57P05": "database-unavailable",
  "25P03": "database-timeout",
  ECONNREFUSED: "database-unavailable",
  ECONNRESET: "database-unavailable",
  EPIPE: "database-unavailable",
  ETIMEDOUT: "database-unavailable",
  EHOSTUNREACH: "database-unavailable",
  ENETUNREACH: "database-unavailable",
  ENOTFOUND: "database-unavailable",
  EAI_AGAIN: "database-unavailable",
};

/** What the driver says without a code when a connection is not made in time or ends under it. */
const CONNECTION_TROUBLE =
  /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|^Query read timeout|is not queryable|^Client was closed/u;

function troubleOf(error: Error): string | null {
  const code = codeOf(error);
  if (code.startsWith("08")) return "database-unavailable";
  if (Object.hasOwn(TROUBLE_BY_CODE, code)) return TROUBLE_BY_CODE[code]!;
  return code === "" && CONNECTION_TROUBLE.test(error.message) ? "database-unavailable" : null;
}

/** The SQLSTATE or the system's code. Edges: a host of several addresses fails with one error for all of them. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function reasonOf(error: Error): string {
  return codeOf(error) === "" ? error.message : codeOf(error);
}
