import type { Role } from "@fairlead/access";
import { createId, insertAccount, insertMember, insertSession } from "@fairlead/store";
import { openTestStore, type TestStore } from "@fairlead/store/testing";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createAccounts } from "../src/accounts/accounts.ts";
import { createToken, hashToken } from "../src/accounts/token.ts";
import { createServer, type Server, type ServerOptions } from "../src/create-server.ts";

/** Somebody signed in. */
export interface Person {
  readonly accountId: string;
  readonly memberId: string;
  readonly workspaceId: string;
  readonly token: string;
}

/** A server that listens, on a database of its own. */
export interface World {
  readonly store: TestStore;
  readonly server: Server;
  readonly url: string;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly addPerson: (workspaceId: string, role?: Role, name?: string) => Promise<Person>;
  /** The same person with a session of its own. */
  readonly signIn: (person: Person) => Promise<Person>;
  readonly drop: () => Promise<void>;
}

const MANY = 1_000_000;

/** Starts a server on a database of its own. */
export async function openWorld(
  databaseUrl: string,
  options: Partial<ServerOptions> & { readonly isNamingWorkspace?: boolean } = {},
): Promise<World> {
  const { isNamingWorkspace = true, ...serverOptions } = options;
  const store = await openTestStore(databaseUrl, { isNamingWorkspace });
  const folder = mkdtempSync(join(tmpdir(), "fairlead-server-"));
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const server = await createServer({
    store,
    accounts: createAccounts({ store, publicUrl: "http://127.0.0.1", secretKey: randomBytes(32) }),
    dataFolder: folder,
    publicUrl: new URL("http://127.0.0.1"),
    log: { level: "info", stream },
    ...serverOptions,
    // a busy machine that runs tests is no overload
    limits: { perAddress: MANY, perCaller: MANY, perAccount: MANY, delayMs: 0, ...serverOptions.limits },
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    store,
    server,
    url,
    log: () => lines.join(""),
    addPerson: (workspaceId, role = "admin", name = "Ann") => addPerson(store, workspaceId, { role, name }),
    signIn: async (person) => ({ ...person, token: await beginSession(store, person.accountId) }),
    drop: async () => {
      await server.stop({ patienceMs: 500 });
      await store.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addPerson(
  store: TestStore,
  workspaceId: string,
  { role, name }: { readonly role: Role; readonly name: string },
): Promise<Person> {
  const memberId = createId();
  const email = `${memberId}@example.com`;
  const createdAt = store.now();
  const account = { email, name, locale: "en", passwordHash: null, emailVerifiedAt: null, createdAt };
  const accountId = await store.runGlobal(async (transaction) => (await insertAccount(transaction, account))!.id);
  const scope = store.scope(workspaceId);
  const member = { id: memberId, accountId, name, email, role, teamId: null, createdAt };
  await scope.write((transaction) => insertMember(transaction, scope, member));
  return { accountId, memberId, workspaceId, token: await beginSession(store, accountId) };
}

async function beginSession(store: TestStore, accountId: string): Promise<string> {
  const token = createToken();
  const createdAt = store.now();
  const session = {
    tokenHash: hashToken(token),
    accountId,
    createdAt,
    expiresAt: createdAt + 86_400_000,
    isPending: false,
    userAgent: null,
    address: null,
  };
  await store.runGlobal((transaction) => insertSession(transaction, session));
  return token;
}

/** What a request sends beside its address. */
export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly person?: Person | null;
}

/** JSON that came back, with the parts that tests look into. */
export interface Json {
  readonly [name: string]: unknown;
  readonly code?: string;
  readonly seq?: number;
  readonly record?: Json & { readonly id: string; readonly rev: number };
  readonly items?: readonly Json[];
  readonly nextCursor?: string | null;
}

/** What came back. */
export interface Came {
  readonly status: number;
  readonly headers: Headers;
  /** Of JSON. */
  readonly body: Json;
  readonly text: string;
}

/** Asks a server, as a program would that keeps the session cookie. */
export async function ask(world: Pick<World, "url">, path: string, sent: Sent = {}): Promise<Came> {
  const { method = "GET", body, headers = {}, person = null } = sent;
  const response = await fetch(`${world.url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "GET" ? {} : { "idempotency-key": createId() }),
      ...(person === null ? {} : { cookie: `fairlead-session=${person.token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as Json) : {} };
}
