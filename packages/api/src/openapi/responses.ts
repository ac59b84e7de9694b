import { z } from "zod";
import type { Operation } from "../operation.ts";
import { PROBLEMS, type ProblemCode } from "../problem/problem-codes.ts";
import { schemaOf, type JsonSchema } from "./schemas.ts";

const PROBLEM = { $ref: "#/components/schemas/Problem" };

/** What can go wrong with every operation. */
const ALWAYS: readonly ProblemCode[] = [
  "request-invalid",
  "too-many-requests",
  "internal",
  "overloaded",
  "database-away",
  "stopping",
];

/** One answer for each status that problems have, with the codes it can have. */
export function responseComponents(): JsonSchema {
  const statuses = [...new Set(Object.values(PROBLEMS))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemResponse(status)]));
}

function problemResponse(status: number): object {
  const codes = Object.entries(PROBLEMS).flatMap(([code, of]) => (of === status ? [code] : []));
  const isLater = status === 429 || status === 503;
  return {
    description: `Codes: ${codes.join(", ")}.`,
    content: { "application/problem+json": { schema: PROBLEM } },
    ...(isLater ? { headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } } : {}),
  };
}

/** The answers of an operation by status: success, and every problem it can have. */
export function responsesOf(operation: Operation): JsonSchema {
  const statuses = [...new Set(problemsOf(operation).map((code) => PROBLEMS[code]))].sort((a, b) => a - b);
  return {
    [operation.response === "redirect" ? "302" : String(operation.status)]: successOf(operation),
    ...Object.fromEntries(
      statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
    ),
  };
}

/** The problems an operation can have. */
export function problemsOf({ access, effect, body, upload, precondition, path, problems }: Operation): ProblemCode[] {
  const isIn = typeof access === "object";
  return [
    ...ALWAYS,
    ...(access === "public" ? [] : (["sign-in-needed"] as const)),
    ...(isIn ? (["right-missing"] as const) : []),
    ...(path.includes("{") ? (["record-missing"] as const) : []),
    ...(effect === "once" ? (["idempotency-key-missing", "idempotency-key-reused"] as const) : []),
    ...(effect === "none" ? [] : (["cross-site", "disk-full"] as const)),
    ...(body === undefined && upload === null ? [] : (["body-too-large", "media-type-unknown"] as const)),
    ...(precondition === "rev" ? (["rev-missing", "rev-conflict"] as const) : []),
    ...problems,
  ];
}

function successOf({ response, precondition, method, effect }: Operation): object {
  if (response === "nothing") return { description: "Done." };
  if (response === "redirect")
    return { description: "It goes on elsewhere.", headers: { Location: { schema: { type: "string" } } } };
  if (response === "file")
    return {
      description: "A file.",
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    };
  if (response === "events")
    return {
      description:
        "Server-sent events: `change` with a FeedMessage as data; `reset` when changes were missed and everything must be read anew.",
      content: { "text/event-stream": { schema: { $ref: "#/components/schemas/FeedMessage" } } },
    };
  const hasRev = precondition === "rev" || (method === "GET" && hasRevIn(response));
  return {
    description: "Done.",
    ...(hasRev || effect === "once" ? { headers: headersOf(hasRev, effect === "once") } : {}),
    content: { "application/json": { schema: schemaOf(response) } },
  };
}

function headersOf(hasRev: boolean, isOnce: boolean): object {
  return {
    ...(hasRev ? { ETag: { $ref: "#/components/headers/ETag" } } : {}),
    ...(isOnce ? { "Idempotent-Replay": { $ref: "#/components/headers/IdempotentReplay" } } : {}),
  };
}

function hasRevIn(response: z.ZodType): boolean {
  return response instanceof z.ZodObject && "rev" in response.shape;
}
