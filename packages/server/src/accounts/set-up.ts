import { createHash, timingSafeEqual } from "node:crypto";
import type { Actor } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import {
  administer,
  createId,
  findWorkspace,
  hasNoAccount,
  insertAccount,
  insertAccountWorkspace,
  insertMember,
  insertWorkspace,
  listWorkspacesOf,
  lockCredentials,
  lockFirstAccount,
  type Account,
  type Store,
  type Transaction,
  type Workspace,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { assertMayTry, tokenLimits } from "./attempt-limits.ts";
import { parseEmail } from "./email-address.ts";
import { assertGoodPassword } from "./password.ts";
import { refuse } from "./refuse.ts";
import { beginSession, type Client, type SessionStart } from "./session-life.ts";

const WORKSPACES_MAX = 20;

/** What a workspace begins with. */
export interface NewWorkspace {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** The first account of a server, and its workspace. */
export interface SetUp {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: string;
  readonly workspace: NewWorkspace;
}

/** Whether the server waits for its first account. */
export function isSetUpNeeded({ store }: Pick<Accounts, "store">): Promise<boolean> {
  return store.runGlobal(hasNoAccount);
}

/** What lets somebody set the server up who is not at its machine. Edges: it is worth nothing once there is an account. */
export function setUpToken({ box }: Pick<Accounts, "box">): string {
  return box.vouch("set-up", "first account");
}

/**
 * Holds who wants to set the server up to its token.
 * @throws {Problem} `set-up-token-wrong`, `account-locked`.
 */
export async function assertSetUpToken(accounts: Accounts, token: string | null, address: string): Promise<void> {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  if (token !== null && timingSafeEqual(digest(token), digest(setUpToken(accounts)))) return;
  await assertMayTry(accounts, tokenLimits(address), address);
  throw new Problem("set-up-token-wrong");
}

/**
 * Makes the first account, its workspace, and its owner. Edges: of two at once one wins.
 * @throws {Problem} `set-up-done` when there is an account; `change-refused`.
 */
export async function setUp(
  { store, hasher, report }: Accounts,
  { workspace, ...owner }: SetUp,
  client: Client & { readonly requestId: string },
): Promise<{ readonly account: Account; readonly workspace: Workspace; readonly session: SessionStart }> {
  if (!(await isSetUpNeeded({ store }))) throw new Problem("set-up-done");
  const email = parseEmail(owner.email) ?? refuse("email-malformed");
  assertGoodPassword(owner.password, { email, name: owner.name });
  const passwordHash = await hasher.hash(owner.password);
  assertWorkspaceValues(workspace);
  const done = await foundWorkspace(
    store,
    { id: createId(), workspace, requestId: client.requestId },
    async (transaction) => {
      const now = store.now();
      if (!(await lockFirstAccount(transaction))) throw new Problem("set-up-done");
      const { name, locale } = owner;
      const made = await insertAccount(transaction, {
        email,
        name,
        locale,
        passwordHash,
        emailVerifiedAt: null,
        createdAt: now,
      });
      const account = made ?? refuse("email-taken");
      return { account, session: await beginSession(transaction, account, { ...client, now }) };
    },
  );
  report({ event: "signed-in", accountId: done.account.id, address: client.address });
  return done;
}

/**
 * Makes another workspace, with the account as its owner.
 * Edges: asked again under the same key it gives the one it has made.
 * @throws {Problem} `change-refused` when the account has too many.
 */
export async function createWorkspace(
  { store }: Pick<Accounts, "store">,
  { accountId, requestId, key }: { readonly accountId: string; readonly requestId: string; readonly key: string },
  workspace: NewWorkspace,
): Promise<{ readonly workspaceId: string; readonly isRepeat: boolean }> {
  assertWorkspaceValues(workspace);
  const id = workspaceIdOf(accountId, key);
  const scope = store.scope(id);
  const isThere = await scope.read((transaction) => findWorkspace(transaction, scope));
  if (isThere !== null) return { workspaceId: id, isRepeat: true };
  await foundWorkspace(store, { id, workspace, requestId }, async (transaction) => {
    // held, so that two requests of an account come one after the other
    const holder = await lockCredentials(transaction, accountId);
    if (holder === null) throw new Problem("sign-in-needed");
    const others = await listWorkspacesOf(transaction, accountId);
    if (others.includes(id)) throw new Problem("state-changed");
    if (others.length >= WORKSPACES_MAX) refuse("workspaces-many", { max: WORKSPACES_MAX });
    return { account: holder.account };
  });
  return { workspaceId: id, isRepeat: false };
}

/** What is founded, and how. */
export interface Founding {
  readonly id: string;
  readonly workspace: NewWorkspace;
  readonly requestId: string | null;
  /** What the audit says of the way in. Default: "session". */
  readonly via?: "session" | "command-line";
}

/** Makes a workspace with its owner, the account that `prepare` gives, in one transaction. */
export async function foundWorkspace<Prepared extends { readonly account: Account }>(
  store: Store,
  { id, workspace, requestId, via = "session" }: Founding,
  prepare: (transaction: Transaction) => Promise<Prepared>,
): Promise<Prepared & { readonly workspace: Workspace }> {
  const actor: Actor = { memberId: createId(), role: "owner", teamId: null, teamsBelow: [], scopes: null };
  const caller = { actor, via, requestId };
  const outcome = await administer<Prepared & { readonly workspace: Workspace }>(store, id, caller, {
    action: "workspace.create",
    subject: "workspace",
    work: async (transaction, scope) => {
      const prepared = await prepare(transaction);
      const createdAt = store.now();
      const made = await insertWorkspace(transaction, scope, { ...workspace, createdAt });
      const { id: accountId, name, email } = prepared.account;
      const owner = { id: actor.memberId, accountId, name, email, role: actor.role, teamId: null, createdAt };
      await insertMember(transaction, scope, owner);
      await insertAccountWorkspace(transaction, accountId, id);
      return { subjectId: id, detail: { was: null, set: workspace }, response: { ...prepared, workspace: made } };
    },
  });
  if (outcome.kind !== "done") throw new Problem("idempotency-key-reused");
  return outcome.response;
}

/**
 * Holds a workspace to time zones and currencies there are.
 * @throws {Problem} `change-refused`.
 */
export function assertWorkspaceValues({ timeZone, currency }: Pick<NewWorkspace, "timeZone" | "currency">): void {
  if (!isTimeZone(timeZone)) refuse("time-zone-unknown", { timeZone });
  if (!Intl.supportedValuesOf("currency").includes(currency)) refuse("currency-unknown", { currency });
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "" && /^[A-Z]/u.test(timeZone);
  } catch {
    return false;
  }
}

/** The id of the workspace that a request makes: the same for the same account and key. */
function workspaceIdOf(accountId: string, key: string): string {
  const bytes = createHash("sha256").update(`workspace\n${accountId}\n${key}`).digest().subarray(0, 16);
  // a UUID of the kind that says of itself only what it is: version 8
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
