import { isAtLeast } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import {
  administer,
  changeMember,
  createId,
  findAccount,
  findInvitation,
  findMember,
  findWorkspace,
  insertAccount,
  insertAccountWorkspace,
  insertMember,
  setEmailVerified,
  useInvitation,
  type Account,
  type Invitation,
  type Member,
  type Scope,
  type Store,
  type Transaction,
  type Workspace,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { assertMayTry, tokenLimits } from "./attempt-limits.ts";
import { assertGoodPassword } from "./password.ts";
import { refuse } from "./refuse.ts";
import { beginSession, type Client, type SessionStart } from "./session-life.ts";
import { hashToken } from "./token.ts";
import { parseInvitationToken } from "./workspace-secret.ts";

/** Who makes an account to join with. */
export interface Newcomer {
  readonly name: string;
  readonly password: string;
  readonly locale: string;
}

/** An open invitation by its token. */
export interface OpenInvitation {
  readonly scope: Scope;
  readonly tokenHash: Buffer;
  readonly invitation: Invitation;
  readonly workspace: Workspace;
  /** Whether the token came out of the letter to the invited address. */
  readonly provesEmail: boolean;
}

/**
 * The open invitation of a token.
 * @throws {Problem} `link-invalid` when it is unknown, used, taken back, expired, or its inviter could not invite like this any more.
 */
export async function openInvitation(accounts: Accounts, token: string, address: string): Promise<OpenInvitation> {
  const parsed = parseInvitationToken(token);
  const found = parsed === null ? null : await findOpen(accounts, parsed);
  if (found !== null) return found;
  await assertMayTry(accounts, tokenLimits(address), address);
  throw new Problem("link-invalid");
}

async function findOpen(
  { store, box }: Accounts,
  {
    workspaceId,
    secret,
    proof,
  }: { readonly workspaceId: string; readonly secret: string; readonly proof: string | null },
): Promise<OpenInvitation | null> {
  const scope = store.scope(workspaceId);
  const tokenHash = hashToken(secret);
  const provesEmail = proof !== null && proof === box.vouch("invitation-mail", `${workspaceId}_${secret}`);
  return scope.read(async (transaction) => {
    const invitation = await findInvitation(transaction, scope, tokenHash, store.now());
    if (invitation === null || !(await isBacked(transaction, scope, invitation))) return null;
    const workspace = await findWorkspace(transaction, scope);
    return workspace === null ? null : { scope, tokenHash, invitation, workspace, provesEmail };
  });
}

/** Whether who invited is still there and could still give this role. */
async function isBacked(transaction: Transaction, scope: Scope, { invitedBy, role }: Invitation): Promise<boolean> {
  const inviter = await findMember(transaction, scope, { id: invitedBy });
  if (inviter === null || inviter.deactivatedAt !== null) return false;
  return isAtLeast(inviter.role, "admin") && isAtLeast(inviter.role, role);
}

/**
 * Joins a workspace with an account that is signed in.
 * @throws {Problem} `change-refused` when the invitation is for another address, or the account is a member; `link-invalid`.
 */
export async function joinWithAccount(
  { store }: Accounts,
  open: OpenInvitation,
  { accountId, requestId }: { readonly accountId: string; readonly requestId: string },
): Promise<Member> {
  const { email } = open.invitation;
  const { member } = await acceptInvitation(store, open, requestId, async (transaction) => {
    const account = await findAccount(transaction, { id: accountId });
    if (account?.email !== email) refuse("invitation-for-other", { email });
    return { member: await join(transaction, open, { account, now: store.now() }) };
  });
  return member;
}

/**
 * Makes an account for who was invited and joins the workspace with it.
 * @throws {Problem} `sign-in-needed` when the address has an account; `change-refused` for the password; `link-invalid`.
 */
export async function joinAsNewcomer(
  { store, hasher }: Accounts,
  open: OpenInvitation,
  newcomer: Newcomer & Client & { readonly requestId: string },
): Promise<{ readonly member: Member; readonly session: SessionStart }> {
  const { provesEmail } = open;
  const { email } = open.invitation;
  const existing = await store.runGlobal((transaction) => findAccount(transaction, { email }));
  if (existing !== null) throw new Problem("sign-in-needed");
  assertGoodPassword(newcomer.password, { email, name: newcomer.name });
  const passwordHash = await hasher.hash(newcomer.password);
  return acceptInvitation(store, open, newcomer.requestId, async (transaction) => {
    const now = store.now();
    const account = await insertAccount(transaction, {
      email,
      name: newcomer.name,
      locale: newcomer.locale,
      passwordHash,
      emailVerifiedAt: provesEmail ? now : null,
      createdAt: now,
    });
    if (account === null) throw new Problem("sign-in-needed");
    const member = await join(transaction, open, { account, now });
    return { member, session: await beginSession(transaction, account, { ...newcomer, now }) };
  });
}

/** Keeps that an invitation was accepted, with what that takes, in one transaction. */
export async function acceptInvitation<Result extends { readonly member: Member }>(
  store: Store,
  { scope, invitation }: OpenInvitation,
  requestId: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  // who accepts is no member before: nobody's rights are asked
  const caller = { actor: null, via: "session", requestId };
  const outcome = await administer<Result>(store, scope.workspaceId, caller, {
    action: "invitation.accept",
    subject: "invitation",
    work: async (transaction) => {
      const response = await work(transaction);
      const { id, email, role, teamId } = response.member;
      return { subjectId: invitation.id, detail: { was: null, set: { memberId: id, email, role, teamId } }, response };
    },
  });
  if (outcome.kind !== "done") throw new Problem("idempotency-key-reused");
  return outcome.response;
}

/** Uses the invitation up and makes the member: the same transaction keeps both, or neither. @throws {Problem} `link-invalid`. */
export async function join(
  transaction: Transaction,
  { scope, tokenHash, provesEmail }: OpenInvitation,
  { account, now }: { readonly account: Account; readonly now: number },
): Promise<Member> {
  const used = await useInvitation(transaction, scope, tokenHash, now);
  if (used === null || !(await isBacked(transaction, scope, used))) throw new Problem("link-invalid");
  if (provesEmail) await setEmailVerified(transaction, account.id, now);
  await insertAccountWorkspace(transaction, account.id, scope.workspaceId);
  const { role, teamId } = used;
  const before = await findMember(transaction, scope, { accountId: account.id });
  if (before === null) {
    const { id: accountId, name, email } = account;
    return insertMember(transaction, scope, { id: createId(), accountId, name, email, role, teamId, createdAt: now });
  }
  if (before.deactivatedAt === null) refuse("member-exists");
  const back = await changeMember(transaction, scope, before, { role, teamId, deactivatedAt: null });
  if (back === null) throw new Problem("state-changed");
  return back;
}
