import { operations, writeCurrent, type Operation, type Problem } from "@fairlead/api";
import type { Locale } from "@fairlead/messages";
import type { Store } from "@fairlead/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authentication, Authenticator } from "../authentication.ts";
import type { Answer, Handlers, PublicContext, WorkspaceContext } from "../handler.ts";
import { admit } from "./admit.ts";
import { chooseLocale } from "./choose-locale.ts";
import { guardOrigin } from "./guard-origin.ts";
import { idempotencyIn } from "./preconditions.ts";
import { problemDocument, type ProblemPlace } from "./problem-document.ts";
import { readInput, readParams, type AnyInput } from "./read-input.ts";
import { receiveUpload } from "./receive-upload.ts";
import { sendAnswer } from "./send-answer.ts";
import { credentialsIn, flowTokenIn, setFlow, setSession } from "./session-cookie.ts";
import { isLocal } from "./is-local.ts";
import { toProblem } from "./to-problem.ts";
import type { EventStreams } from "../feed/event-streams.ts";
import type { LoadShedding } from "./load-shedding.ts";

/** What the door needs to answer requests. */
export interface Door {
  readonly store: Store;
  readonly authenticator: Authenticator;
  readonly handlers: Handlers;
  readonly streams: EventStreams;
  readonly shedding: LoadShedding;
  /** Whether browsers reach the server over https. */
  readonly isSecure: boolean;
  /** Counts a request of a caller. @throws {Problem} `too-many-requests`. */
  readonly countCaller: (request: FastifyRequest, authentication: Authentication) => Promise<void>;
}

type AnyHandler = (input: AnyInput, context: PublicContext | WorkspaceContext) => Promise<Answer<unknown>>;

/** Makes a route of every operation of the contract: there are no others. */
export function registerOperations(app: FastifyInstance, door: Door): void {
  for (const operation of operations as readonly Operation[]) {
    const handler = door.handlers[operation.id as keyof Handlers] as unknown as AnyHandler;
    app.route({
      method: operation.method,
      url: operation.path.replaceAll(/\{(\w+)\}/gu, ":$1"),
      handler: (request, reply) => new Visit(door, { operation, handler, request, reply }).answer(),
    });
  }
}

interface VisitParts {
  readonly operation: Operation;
  readonly handler: AnyHandler;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** One request on its way through the door. */
class Visit {
  readonly #door: Door;
  readonly #parts: VisitParts;
  #place: ProblemPlace;

  constructor(door: Door, parts: VisitParts) {
    this.#door = door;
    this.#parts = parts;
    this.#place = { requestId: parts.request.id, locale: localeOf(parts.request, null) };
  }

  async answer(): Promise<FastifyReply> {
    const { operation, request, reply } = this.#parts;
    try {
      return await this.#answer();
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500) request.log.error({ err: problem.cause ?? problem, code: problem.code }, "failed");
      const { current } = problem.details;
      const place = current === undefined ? this.#place : { ...this.#place, current: writeCurrent(operation, current) };
      return sendProblem(reply, problem, place);
    }
  }

  async #answer(): Promise<FastifyReply> {
    const { operation, handler, request, reply } = this.#parts;
    const { isSecure, authenticator, streams } = this.#door;
    guardOrigin(request);
    const authentication = await authenticator.authenticate(credentialsIn(request, isSecure));
    this.#place = { ...this.#place, locale: localeOf(request, authentication) };
    if (authentication !== null) await this.#door.countCaller(request, authentication);
    const params = operation.access === "public" || authentication !== null ? readParams(operation, request) : {};
    const workspaceId = typeof params["workspaceId"] === "string" ? params["workspaceId"] : null;
    const actor = await admit(operation.access, authentication, workspaceId);
    const { input, bodyText, sent } = await readInput(operation, request, params);
    const { rev: sentRev } = input;
    this.#place = { ...this.#place, sent, ...(sentRev === undefined ? {} : { sentRev }) };
    const idempotency = idempotencyIn(operation, { headers: request.headers, url: request.url, bodyText });
    const context = { ...this.#context(authentication), idempotency, workspaceId, actor };
    if (operation.response === "events") {
      this.#door.shedding.release(request);
      return streams.open(context as WorkspaceContext, { request, reply });
    }
    const answer = await handler(input, context);
    if (answer.session !== undefined) setSession(reply, answer.session, isSecure);
    if (answer.flow !== undefined) setFlow(reply, answer.flow, isSecure);
    return sendAnswer(operation, answer, { request, reply });
  }

  #context(authentication: Authentication | null): PublicContext {
    const { operation, request, reply } = this.#parts;
    const gone = new AbortController();
    reply.raw.on("close", () => gone.abort());
    return {
      store: this.#door.store,
      requestId: request.id,
      locale: this.#place.locale,
      address: request.ip,
      isLocal: isLocal(request),
      userAgent: request.headers["user-agent"]?.slice(0, 300) ?? null,
      flowToken: flowTokenIn(request, this.#door.isSecure),
      authentication,
      idempotency: null,
      upload: operation.upload === null ? null : receiveUpload(request.raw, operation.upload),
      signal: gone.signal,
    };
  }
}

function localeOf(request: FastifyRequest, authentication: Authentication | null): Locale {
  return chooseLocale(request.headers["accept-language"]) ?? authentication?.locale ?? "en";
}

function sendProblem(reply: FastifyReply, problem: Problem, place: ProblemPlace): FastifyReply {
  const { retryAfterSeconds } = problem.details;
  if (retryAfterSeconds !== undefined) reply.header("retry-after", retryAfterSeconds);
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  // what is left of a body that was not read would be taken for the next request
  if (problem.status === 413 || problem.status === 415 || problem.status === 408) reply.header("connection", "close");
  const body = JSON.stringify(problemDocument(problem, place));
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").send(body);
}

/** Answers with a problem where no operation was reached. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = toProblem(error);
  if (problem.status >= 500) request.log.error({ err: problem.cause ?? problem, code: problem.code }, "failed");
  return sendProblem(reply, problem, { requestId: request.id, locale: localeOf(request, null) });
}
