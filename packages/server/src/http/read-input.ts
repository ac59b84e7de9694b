import { isStorableText, Problem, readQuery, readWire, type Operation, type WireReading } from "@fairlead/api";
import type { FastifyRequest } from "fastify";
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
  const params = readWire(operation.params, request.params, "params");
  if ("issues" in params) throw new Problem("record-missing");
  return params.value as Readonly<Record<string, unknown>>;
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
  const query = queryOf(operation, request);
  if (operation.upload !== null) return { input: { params, ...query, ...rev }, bodyText: "" };
  if (operation.body === undefined) {
    if (request.method !== "GET") await refuseBody(request.raw);
    return { input: { params, ...query, ...rev }, bodyText: "" };
  }
  const { text, value } = await readJsonBody(request.raw);
  return {
    input: { params, ...query, ...rev, body: taken(readWire(operation.body, value, "body")) },
    bodyText: text,
    sent: value,
  };
}

function queryOf(operation: Operation, request: FastifyRequest): { readonly query?: unknown } {
  const given = request.query as Readonly<Record<string, unknown>>;
  if (!Object.values(given).every((value) => typeof value !== "string" || isStorableText(value)))
    throw new Problem("text-forbidden");
  const query = taken(readQuery(operation, { ...given }));
  return operation.query === undefined ? {} : { query };
}

function taken<Value>(reading: WireReading<Value>): Value {
  if ("issues" in reading) throw new Problem("request-invalid", { issues: reading.issues });
  return reading.value;
}
