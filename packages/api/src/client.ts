import { z } from "zod";
import type { Operation } from "./operation.ts";
import { findOperation, type InputOf, type OperationId, type OutputOf } from "./operations.ts";
import { isProblemCode, type ProblemCode } from "./problem/problem-codes.ts";
import { problemSchema, type ProblemDocument } from "./problem/problem.ts";

/** How to reach a server. */
export interface ClientOptions {
  /** Where it is: "https://crm.example.com". */
  readonly baseUrl: string;
  /** An API key. Default: none; in a page of the server's own the session cookie goes along by itself. */
  readonly token?: string;
  /** In which language problems are told. Default: that of the environment. */
  readonly language?: string;
  /** Default: that of the platform. */
  readonly fetch?: typeof globalThis.fetch;
}

/** How one call is made. */
export interface CallOptions {
  /** Default: a new one. Give the same to send a change again that may have arrived. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** What a call gave. Shape: `etag` is the version of the record, where it has one. */
export type CallResult<Data> =
  | { readonly ok: true; readonly data: Data; readonly etag: string | null; readonly isRepeat: boolean }
  | { readonly ok: false; readonly problem: ProblemDocument };

/** Calls operations of a server by their names. Instants are epoch milliseconds in what is sent and what comes back. */
export interface Client {
  /** The data. @throws {ProblemAnswer} when the server answers with a problem; what `fetch` throws when it cannot be reached. */
  readonly call: <Id extends OperationId>(id: Id, input: InputOf<Id>, options?: CallOptions) => Promise<OutputOf<Id>>;
  /** The data or the problem, with everything that came along. @throws what `fetch` throws. */
  readonly send: <Id extends OperationId>(
    id: Id,
    input: InputOf<Id>,
    options?: CallOptions,
  ) => Promise<CallResult<OutputOf<Id>>>;
}

/** A problem the server answered with. */
export class ProblemAnswer extends Error {
  override readonly name = "ProblemAnswer";
  readonly code: ProblemCode;
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(`${problem.code}: ${problem.detail}`);
    this.code = problem.code;
    this.problem = problem;
  }
}

// what answered was no server of ours, or a proxy before it
const UNKNOWN: ProblemCode = "internal";

/** Makes a client of a server. Edges: an answer that is none of Fairlead's becomes the problem "internal" with its status. */
export function createClient(options: ClientOptions): Client {
  const send: Client["send"] = async (id, input, callOptions = {}) => {
    const operation = findOperation(id)!;
    const request = requestOf(operation, input, callOptions, options);
    const response = await (options.fetch ?? globalThis.fetch)(request);
    if (!response.ok) return { ok: false, problem: await problemIn(response) };
    return {
      ok: true,
      data: (await dataIn(operation, response)) as OutputOf<typeof id>,
      etag: response.headers.get("etag"),
      isRepeat: response.headers.get("idempotent-replay") === "true",
    };
  };
  return {
    send,
    call: async (id, input, callOptions) => {
      const result = await send(id, input, callOptions);
      if (!result.ok) throw new ProblemAnswer(result.problem);
      return result.data;
    },
  };
}

interface AnyInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly rev?: number;
}

function requestOf(operation: Operation, input: AnyInput, call: CallOptions, client: ClientOptions): Request {
  const { token, language, baseUrl } = client;
  const headers = new Headers({ accept: "application/json, application/problem+json" });
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  if (language !== undefined) headers.set("accept-language", language);
  if (operation.effect === "once") headers.set("idempotency-key", call.idempotencyKey ?? crypto.randomUUID());
  if (input.rev !== undefined) headers.set("if-match", `"${input.rev}"`);
  const { body } = operation;
  if (body !== undefined) headers.set("content-type", "application/json");
  return new Request(new URL(addressOf(operation, input), baseUrl), {
    method: operation.method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(z.encode(body, input.body)) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
}

function addressOf({ path, params, query }: Operation, input: AnyInput): string {
  const given = z.encode(params, input.params ?? {}) as Readonly<Record<string, string>>;
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => encodeURIComponent(given[name] ?? ""));
  if (query === undefined) return filled;
  const search = new URLSearchParams(z.encode(query, input.query ?? {}) as Record<string, string>);
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

async function dataIn({ response: schema }: Operation, response: Response): Promise<unknown> {
  if (typeof schema === "string") return null;
  return z.decode(schema, (await response.json()) as z.input<typeof schema>);
}

async function problemIn(response: Response): Promise<ProblemDocument> {
  const body: unknown = await response.json().catch(() => null);
  const reading = problemSchema.safeParse(body);
  if (reading.success && isProblemCode(reading.data.code)) return reading.data;
  const { status, statusText } = response;
  return { type: "about:blank", title: statusText, status, detail: statusText, code: UNKNOWN, instance: "" };
}
