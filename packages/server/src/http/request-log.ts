import type { FastifyServerOptions } from "fastify";
import type { Writable } from "node:stream";

/** What of a request and an error the log keeps: never a header, a body, or what stands in an address beside its pattern. */
export function loggerOptions(
  level: string,
  stream?: Writable,
): Exclude<FastifyServerOptions["logger"], undefined | boolean> {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? "none", address: request.ip }),
      res: (reply) => ({ status: reply.statusCode }),
      err: (error) => ({ ...errorOf(error) }),
    },
    // a second wall: what must never be written, should somebody log an object that has it
    redact: {
      paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`), ...SECRETS.map((name) => `*.*.${name}`)],
      censor: "[secret]",
    },
  };
}

const SECRETS: readonly string[] = [
  "password",
  "token",
  "secret",
  "key",
  "cookie",
  "cookies",
  "authorization",
  "headers",
  "ownerUrl",
  "appUrl",
  "connectionString",
];

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: LoggedError;
}

// the details of a database error hold the values of rows, so only its message and code are kept
function errorOf(error: Error & { readonly code?: unknown }, depth = 0): LoggedError {
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? "",
    ...(typeof error.code === "string" ? { code: error.code } : {}),
    ...(error.cause instanceof Error && depth < 4 ? { cause: errorOf(error.cause, depth + 1) } : {}),
  };
}
