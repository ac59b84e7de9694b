import { isStorableText, Problem, type Operation } from "@fairlead/api";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { issuesOf } from "./issues-of.ts";
import { readJsonBody, refuseBody } from "./read-body.ts";
import { revIn } from "./preconditions.ts";

/** What a handler is called with, as far as the compiler can know it for all at once. */
export interface AnyInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly rev?: number;
}

/** The input of an operation, and the text of its body. */
export interface ReadInput {
  readonly input: AnyInput;
  readonly bodyText: string;
  /** The body as it came. */
  readonly sent?: unknown;
}

/**
 * The values in the path of a request.
 * @throws {Problem} `record-missing` when they are not what such a path holds: nothing can be there.
 */
export function readParams(operation: Operation, request: FastifyRequest): Readonly<Record<string, unknown>> {
  const params = z.safeDecode(operation.params, request.params);
  if (!params.success) throw new Problem("record-missing");
  return params.data as Readonly<Record<string, unknown>>;
}

/**
 * Reads and checks everything an operation is called with.
 * @throws {Problem} those of `readJsonBody` and `revIn`; `request-invalid` with what is wrong, `text-forbidden`.
 */
export async function readInput(
  operation: Operation,
  request: FastifyRequest,
  params: Readonly<Record<string, unknown>>,
): Promise<ReadInput> {
  const rev = operation.precondition === "rev" ? { rev: revIn(request.headers) } : {};
  const query = readQuery(operation, request);
  if (operation.upload !== null) return { input: { params, ...query, ...rev }, bodyText: "" };
  if (operation.body === undefined) {
    if (request.method !== "GET") await refuseBody(request.raw);
    return { input: { params, ...query, ...rev }, bodyText: "" };
  }
  const { text, value } = await readJsonBody(request.raw);
  return {
    input: { params, ...query, ...rev, body: check(operation.body, value, "body") },
    bodyText: text,
    sent: value,
  };
}

const NO_QUERY = z.strictObject({});

function readQuery(operation: Operation, request: FastifyRequest): { readonly query?: unknown } {
  const given = request.query as Readonly<Record<string, unknown>>;
  if (!Object.values(given).every((value) => typeof value !== "string" || isStorableText(value)))
    throw new Problem("text-forbidden");
  const query = check(operation.query ?? NO_QUERY, { ...given }, "query");
  return operation.query === undefined ? {} : { query };
}

function check(schema: z.ZodType, value: unknown, part: "query" | "body"): unknown {
  const reading = z.safeDecode(schema, value, { reportInput: true });
  if (reading.success) return reading.data;
  throw new Problem("request-invalid", { issues: issuesOf(reading.error, part) });
}
