import { FairleadError } from "@fairlead/base";
import { recordKeysOf } from "@fairlead/import";
import { openStore, type Store, type StorePlace } from "@fairlead/store";
import { createServer as createSocketServer } from "node:net";
import type { Writable } from "node:stream";
import { createAccounts, type Accounts, type SignInEvent } from "./accounts/accounts.ts";
import { createCompanyAccounts } from "./accounts/company-accounts.ts";
import { readSecretKey } from "./accounts/secret-key.ts";
import { isSetUpNeeded, setUpToken } from "./accounts/set-up.ts";
import { createServer, type Server } from "./create-server.ts";
import { startHousekeeping } from "./housekeeping/start-housekeeping.ts";
import { isLoopback } from "./http/is-local.ts";
import { createMailer } from "./mail/mailer.ts";

/** Where and how a server is to run. */
export interface StartOptions {
  readonly place: StorePlace;
  readonly host: string;
  /** Null: 7272, or the next that is free. */
  readonly port: number | null;
  /** Where people reach the server. Null: where it listens. */
  readonly publicUrl: URL | null;
  readonly trustedProxies: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: { readonly level: string; readonly stream?: Writable };
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  /** What makes the first account from another machine; null: there is an account. */
  readonly setUpToken: string | null;
  /** Whether others than this machine reach it without encryption. */
  readonly isExposed: boolean;
  /** Finishes what is under way, and closes server and database. */
  readonly stop: () => Promise<void>;
}

const DEFAULT_PORT = 7272;
const PORTS_TRIED = 20;
const HOUSEKEEPING_GRACE_MS = 5_000;

/**
 * Opens the store and starts a server on it.
 * @throws {FairleadError} `port-taken`, `port-forbidden`, `host-missing`; those of `openStore`, of the secret key, and of mail and company accounts.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { place, host } = options;
  const port = await choosePort(host, options.port);
  const store = await openStore(place.location, { now: Date.now, keysOf: recordKeysOf });
  try {
    const url = options.publicUrl ?? new URL(`http://${nameOf(host)}:${port}`);
    const events = { report: (_event: SignInEvent): void => undefined };
    const accounts = accountsOf(options, { store, url, report: (event) => events.report(event) });
    const server = await createServer({
      store,
      accounts,
      dataFolder: place.dataFolder,
      publicUrl: url,
      // without a name of its own, a server for other machines is reached by whatever names they know it by
      isHostGuarded: options.publicUrl !== null || isLoopback(host) || host === "localhost",
      trustedProxies: options.trustedProxies,
      metricsToken: options.env["FAIRLEAD_METRICS_TOKEN"] || null,
      log: options.log,
    });
    events.report = (event) => server.app.log.info({ signIn: event }, event.event);
    await listen(server, { host, port });
    const housekeeping = startHousekeeping({
      store,
      dataFolder: place.dataFolder,
      onTrouble: (error, job) => server.app.log.warn({ err: error, job: job?.id, queue: job?.queue }, "job failed"),
    });
    return {
      url: url.origin,
      setUpToken: (await isSetUpNeeded(accounts)) ? setUpToken(accounts) : null,
      isExposed: url.protocol === "http:" && !isLoopback(host) && host !== "localhost",
      stop: async () => {
        await Promise.all([server.stop(), housekeeping.stop({ graceMs: HOUSEKEEPING_GRACE_MS })]);
        await accounts.settle();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function accountsOf(
  { place, env }: StartOptions,
  { store, url, report }: { readonly store: Store; readonly url: URL; readonly report: Accounts["report"] },
): Accounts {
  const smtpUrl = env["FAIRLEAD_SMTP_URL"] ?? "";
  const issuer = env["FAIRLEAD_OIDC_ISSUER"] ?? "";
  const from = env["FAIRLEAD_MAIL_FROM"] || `fairlead@${url.hostname}`;
  return createAccounts({
    store,
    publicUrl: url.origin,
    report,
    secretKey: readSecretKey(place.dataFolder, env),
    mailer: smtpUrl === "" ? null : createMailer({ smtpUrl, from }),
    company:
      issuer === ""
        ? null
        : createCompanyAccounts({
            issuer,
            clientId: env["FAIRLEAD_OIDC_CLIENT_ID"] ?? "",
            clientSecret: env["FAIRLEAD_OIDC_CLIENT_SECRET"] || null,
          }),
  });
}

function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** A port that is free now. Another program may take it before we do; then listening says so. */
async function choosePort(host: string, wanted: number | null): Promise<number> {
  if (wanted !== null && wanted !== 0) return probe(host, wanted);
  if (wanted === 0) return probe(host, 0);
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port += 1) {
    const found = await probe(host, port).catch((error: unknown) => {
      if (error instanceof FairleadError && error.code === "port-taken") return null;
      throw error;
    });
    if (found !== null) return found;
  }
  return probe(host, 0);
}

function probe(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocketServer();
    socket.once("error", (error) => reject(toListenError(error, { host, port })));
    socket.listen({ host, port, exclusive: true }, () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

async function listen(server: Server, place: { readonly host: string; readonly port: number }): Promise<void> {
  try {
    await server.listen(place);
  } catch (error) {
    throw toListenError(error, place);
  }
}

const LISTEN_TROUBLE = {
  EADDRINUSE: "port-taken",
  EACCES: "port-forbidden",
  EADDRNOTAVAIL: "host-missing",
  ENOTFOUND: "host-missing",
  EAI_AGAIN: "host-missing",
} as const;

function toListenError(error: unknown, { host, port }: { readonly host: string; readonly port: number }): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!Object.hasOwn(LISTEN_TROUBLE, code)) return error;
  const values = { host, port: String(port) };
  return new FairleadError(LISTEN_TROUBLE[code as keyof typeof LISTEN_TROUBLE], values, { cause: error });
}
