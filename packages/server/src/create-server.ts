import cookie from "@fastify/cookie";
import { countDeadJobs, type Store } from "@fairlead/store";
import Fastify, { type FastifyHttpOptions, type FastifyInstance, type RawServerDefault } from "fastify";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { Accounts } from "./accounts/accounts.ts";
import { createAuthenticator } from "./accounts/authenticator.ts";
import { createAccountHandlers } from "./accounts/handlers/account-handlers.ts";
import { registerDocs } from "./docs/register-docs.ts";
import { EventStreams } from "./feed/event-streams.ts";
import { fieldHandlers } from "./fields/field-handlers.ts";
import { createFileHandlers } from "./files/file-handlers.ts";
import type { Handlers } from "./handler.ts";
import { BackgroundWork } from "./imports/background-work.ts";
import { createImportHandlers } from "./imports/import-handlers.ts";
import { mapHandlers } from "./maps/map-handlers.ts";
import { recordHandlers } from "./records/record-handlers.ts";
import { historyHandlers } from "./records/history-handlers.ts";
import { answerBrokenRequest } from "./http/answer-broken-request.ts";
import { refuse, registerOperations } from "./http/door.ts";
import { guardHost } from "./http/guard-origin.ts";
import { registerHealth } from "./http/health.ts";
import { DEFAULT_LIMITS, registerRateLimits, type Limits } from "./http/limits.ts";
import { LoadShedding } from "./http/load-shedding.ts";
import { registerMetrics } from "./http/metrics.ts";
import { loggerOptions } from "./http/request-log.ts";
import { registerSecurityHeaders } from "./http/security-headers.ts";
import { refuseUnknownAddress } from "./http/unknown-address.ts";
import { viewHandlers } from "./views/view-handlers.ts";

/** What a server is made of, and how careful it is. */
export interface ServerOptions {
  readonly store: Store;
  /** Who may sign in, and how. */
  readonly accounts: Accounts;
  /** Where files that are uploaded lie. */
  readonly dataFolder: string;
  /** Where people reach the server. Over https, browsers are held to https. */
  readonly publicUrl: URL;
  /** Whether to answer for no other host names than that of `publicUrl` and those of loopback. Default: true. */
  readonly isHostGuarded?: boolean;
  /** Which proxies are believed when they say who asks: addresses or networks. Default: none. */
  readonly trustedProxies?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Who brings it may see `/metrics` from elsewhere. Default: nobody. */
  readonly metricsToken?: string | null;
  /** Default: "info", to standard output. */
  readonly log?: { readonly level: string; readonly stream?: Writable };
}

/** A server that answers requests. */
export interface Server {
  /** Begins to listen: the address. @throws `EADDRINUSE` and what else the system says. */
  readonly listen: (place: { readonly host: string; readonly port: number }) => Promise<string>;
  /** Takes no more requests, finishes those under way, ends the live feeds, and closes; what takes longer than `patienceMs` is cut off. */
  readonly stop: (options?: { readonly patienceMs?: number }) => Promise<void>;
  /** For tests and for handing over: the framework's own server. */
  readonly app: FastifyInstance;
}

const HEADER_MAX_BYTES = 16_384;
const HEADERS_TIMEOUT_MS = 15_000;
/** For a file of 500 MB over a slow line; bodies of JSON have a limit of their own. */
const REQUEST_TIMEOUT_MS = 3_600_000;
/** Of a key of 80 letters, each of four bytes that are written with a percent sign. */
const PARAM_MAX_LENGTH = 960;
const STOP_PATIENCE_MS = 8_000;

/** Makes a server of the contract: every operation of it, its description, and what watches over the server; nothing else. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { store, accounts, publicUrl } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const isSecure = publicUrl.protocol === "https:";
  const shedding = new LoadShedding(limits);
  const streams = new EventStreams(store, { mostPerAccount: limits.streamsPerAccount });
  let isStopping = false;

  const app = Fastify(frameworkOptions(options));
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error));
  app.removeAllContentTypeParsers();
  // bodies are read by the door, which knows what an operation takes
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  await registerSecurityHeaders(app, { isSecure });
  const hosts = options.isHostGuarded === false ? null : hostsOf(publicUrl);
  app.addHook("onRequest", async (request) => guardHost(request, hosts));
  await shedding.register(app);
  const countCaller = await registerRateLimits(app, limits);
  await app.register(cookie);
  registerHealth(app, store, () => isStopping);
  registerMetrics(
    app,
    { requestsInFlight: () => shedding.inFlight, openFeeds: () => streams.size, deadJobs: () => countDeadJobs(store) },
    options.metricsToken ?? null,
  );
  registerDocs(app);
  const background = new BackgroundWork((error) => app.log.error({ err: error }, "background work failed"));
  const imports = createImportHandlers({ dataFolder: options.dataFolder, background });
  const handlers: Handlers = {
    ...createAccountHandlers(accounts),
    ...recordHandlers,
    ...historyHandlers,
    ...imports,
    ...mapHandlers,
    ...fieldHandlers,
    ...viewHandlers,
    ...createFileHandlers(join(options.dataFolder, "files")),
  };
  const authenticator = createAuthenticator(store);
  registerOperations(app, { store, authenticator, handlers, streams, shedding, isSecure, countCaller });
  refuseUnknownAddress(app);

  return {
    app,
    listen: ({ host, port }) => app.listen({ host, port }),
    stop: async ({ patienceMs = STOP_PATIENCE_MS } = {}) => {
      isStopping = true;
      shedding.stop();
      streams.stop();
      const until = Date.now() + patienceMs;
      while (shedding.inFlight > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      await background.stop();
      await app.close();
    },
  };
}

function frameworkOptions({ log, trustedProxies = [] }: ServerOptions): FastifyHttpOptions<RawServerDefault> {
  return {
    logger: loggerOptions(log?.level ?? "info", log?.stream),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: [...trustedProxies],
    http: { maxHeaderSize: HEADER_MAX_BYTES, headersTimeout: HEADERS_TIMEOUT_MS },
    requestTimeout: REQUEST_TIMEOUT_MS,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    return503OnClosing: false,
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
    routerOptions: { ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, maxParamLength: PARAM_MAX_LENGTH },
    frameworkErrors: (error, request, reply) => void refuse(request, reply, error),
    clientErrorHandler: answerBrokenRequest,
  };
}

function hostsOf({ hostname }: URL): readonly string[] {
  return [...new Set([hostname.toLowerCase(), "localhost", "127.0.0.1", "[::1]", "::1"])];
}
