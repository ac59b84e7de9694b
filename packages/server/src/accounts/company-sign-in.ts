import { Problem } from "@fairlead/api";
import { MINUTE_MS } from "@fairlead/base";
import {
  deleteIdentities,
  findAccount,
  findAccountOfIdentity,
  insertAccount,
  insertIdentity,
  type Account,
  type Transaction,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import type { CompanyAccounts, CompanyClaims, CompanyFlow } from "./company-accounts.ts";
import { parseEmail } from "./email-address.ts";
import { acceptInvitation, join, openInvitation, type OpenInvitation } from "./join-workspace.ts";
import { refuse } from "./refuse.ts";
import { beginSession, type Client, type SessionStart } from "./session-life.ts";

const FLOW_LIFE_MS = 10 * MINUTE_MS;

/** What somebody wants of the company's sign-in beside signing in. */
export interface CompanyWish {
  /** The token of an invitation to accept with it. */
  readonly invitation: string | null;
  /** The session whose account is to be linked. */
  readonly linkTo: { readonly accountId: string; readonly sessionId: string } | null;
}

/** A list, since a cookie has little room. */
type PackedFlow = [string, string, string, number, string | null, string | null, string | null];

interface KeptFlow extends CompanyFlow, CompanyWish {
  readonly expiresAt: number;
}

/** Where somebody comes back from, and with which request. */
export type CompanyClient = Client & { readonly requestId: string };

/** What came of coming back. Shape: `session` is null where one was there, or nobody is signed in. */
export interface CompanySignIn {
  readonly session: SessionStart | null;
  /** A place on this site. */
  readonly location: string;
}

/**
 * Begins to sign in with a company account.
 * @throws {Problem} `address-unknown` when the server has none, `company-sign-in-failed` when the company's server does not answer.
 */
export async function beginCompanySignIn(
  accounts: Accounts,
  wish: CompanyWish,
): Promise<{ readonly url: string; readonly flow: SessionStart }> {
  const { store, box } = accounts;
  const { url, flow } = await companyOf(accounts)
    .begin(redirectUri(accounts))
    .catch((cause: unknown) => failCompanySignIn(accounts, cause));
  const expiresAt = store.now() + FLOW_LIFE_MS;
  const text = JSON.stringify(packFlow({ ...flow, ...wish, expiresAt }));
  const token = box.seal("company-flow", "", Buffer.from(text, "utf8")).toString("base64url");
  return { url, flow: { token, expiresAt } };
}

/**
 * Ends a sign-in with a company account by the answer that the browser brings back.
 * @throws {Problem} `company-sign-in-failed` when the answer does not belong to what this browser began, or nobody here is meant;
 * `link-invalid`, `change-refused`, `account-locked` of an invitation.
 */
export async function finishCompanySignIn(
  accounts: Accounts,
  back: { readonly search: string; readonly flowToken: string | null; readonly sessionId: string | null },
  client: CompanyClient,
): Promise<CompanySignIn> {
  const flow = openFlow(accounts, back.flowToken);
  const answer = new URL(`${redirectUri(accounts)}?${back.search}`);
  const claims = await companyOf(accounts)
    .finish(answer, flow)
    .catch((cause: unknown) => failCompanySignIn(accounts, cause));
  if (flow.linkTo !== null) {
    // the link is made for who is signed in here now, not for who was when it began
    if (flow.linkTo.sessionId !== back.sessionId) throw new Problem("company-sign-in-failed");
    await linkAccount(accounts, claims, flow.linkTo.accountId);
    return { session: null, location: "/settings/account" };
  }
  const invitation = flow.invitation === null ? null : await openInvitation(accounts, flow.invitation, client.address);
  const session = await enter(accounts, claims, { invitation, client });
  return { session, location: invitation === null ? "/" : `/w/${invitation.scope.workspaceId}` };
}

/** Tells who runs the server what went wrong; who signs in learns only that it did. */
function failCompanySignIn({ report }: Accounts, cause: unknown): never {
  const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
  const reason = code ?? (cause instanceof Error ? cause.name : "unknown");
  report({ event: "company-sign-in-failed", accountId: null, address: null, values: { reason } });
  throw new Problem("company-sign-in-failed", { cause });
}

/**
 * Unlinks the company account of an account.
 * @throws {Problem} `change-refused` when it has no password to sign in with.
 */
export async function unlinkCompanyAccount(accounts: Accounts, accountId: string): Promise<void> {
  const { issuer } = companyOf(accounts);
  await accounts.store.runGlobal(async (transaction) => {
    const account = await findAccount(transaction, { id: accountId });
    if (account?.hasPassword !== true) refuse("company-account-only");
    await deleteIdentities(transaction, accountId, issuer);
  });
}

async function linkAccount({ store, report }: Accounts, claims: CompanyClaims, accountId: string): Promise<void> {
  await store.runGlobal(async (transaction) => {
    const holder = await findAccountOfIdentity(transaction, claims);
    if (holder === accountId) return;
    const isLinked = await insertIdentity(transaction, claims, { accountId, at: store.now() });
    if (!isLinked) refuse("company-account-taken");
  });
  report({ event: "company-account-linked", accountId, address: null });
}

/** Signs in the account that is meant, joining the workspace of an invitation in the same transaction. */
async function enter(
  { store, report }: Accounts,
  claims: CompanyClaims,
  { invitation, client }: { readonly invitation: OpenInvitation | null; readonly client: CompanyClient },
): Promise<SessionStart> {
  const findEntrant = async (transaction: Transaction, now: number): Promise<Account> => {
    const known = await findKnown(transaction, claims, now);
    const account = known ?? (await makeInvited(transaction, claims, { invitation, now }));
    if (account === null || account.disabledAt !== null) throw new Problem("company-sign-in-failed");
    return account;
  };
  const { account, session } =
    invitation === null
      ? await store.runGlobal(async (transaction) => {
          const now = store.now();
          const account = await findEntrant(transaction, now);
          return { account, session: await beginSession(transaction, account, { ...client, now }) };
        })
      : await acceptInvitation(store, invitation, client.requestId, async (transaction) => {
          const now = store.now();
          const account = await findEntrant(transaction, now);
          const { email } = invitation.invitation;
          if (account.email !== email) refuse("invitation-for-other", { email });
          const member = await join(transaction, invitation, { account, now });
          return { account, member, session: await beginSession(transaction, account, { ...client, now }) };
        });
  report({ event: "signed-in", accountId: account.id, address: client.address });
  return session;
}

/** The account that is linked, or is linked now because both sides know the e-mail address to be the same person's; null: none. */
async function findKnown(transaction: Transaction, claims: CompanyClaims, now: number): Promise<Account | null> {
  const linked = await findAccountOfIdentity(transaction, claims);
  if (linked !== null) return findAccount(transaction, { id: linked });
  const email = verifiedEmail(claims);
  const account = email === null ? null : await findAccount(transaction, { email });
  if (account === null || account.emailVerifiedAt === null || account.disabledAt !== null) return null;
  return (await insertIdentity(transaction, claims, { accountId: account.id, at: now })) ? account : null;
}

/** An account without a password for who was invited under the address the company vouches for; null if that is not so. */
async function makeInvited(
  transaction: Transaction,
  claims: CompanyClaims,
  { invitation, now }: { readonly invitation: OpenInvitation | null; readonly now: number },
): Promise<Account | null> {
  const email = verifiedEmail(claims);
  if (invitation === null || email !== invitation.invitation.email) return null;
  const account = await insertAccount(transaction, {
    email,
    name: claims.name?.trim().slice(0, 200) || email,
    locale: invitation.workspace.locale,
    passwordHash: null,
    emailVerifiedAt: now,
    createdAt: now,
  });
  if (account === null) return null;
  await insertIdentity(transaction, claims, { accountId: account.id, at: now });
  return account;
}

function verifiedEmail({ email, isEmailVerified }: CompanyClaims): string | null {
  return email === null || !isEmailVerified ? null : parseEmail(email);
}

function openFlow({ store, box }: Accounts, token: string | null): KeptFlow {
  const opened = token === null ? null : box.open("company-flow", "", Buffer.from(token, "base64url"));
  const flow = opened === null ? null : unpackFlow(JSON.parse(opened.toString("utf8")) as PackedFlow);
  if (flow === null || flow.expiresAt <= store.now()) throw new Problem("company-sign-in-failed");
  return flow;
}

function packFlow({ state, nonce, verifier, expiresAt, invitation, linkTo }: KeptFlow): PackedFlow {
  return [state, nonce, verifier, expiresAt, invitation, linkTo?.accountId ?? null, linkTo?.sessionId ?? null];
}

function unpackFlow([state, nonce, verifier, expiresAt, invitation, accountId, sessionId]: PackedFlow): KeptFlow {
  const linkTo = accountId === null || sessionId === null ? null : { accountId, sessionId };
  return { state, nonce, verifier, expiresAt, invitation, linkTo };
}

function companyOf({ company }: Accounts): CompanyAccounts {
  if (company === null) throw new Problem("address-unknown");
  return company;
}

function redirectUri({ publicUrl }: Accounts): string {
  return `${publicUrl}/v1/company-sign-in/callback`;
}
