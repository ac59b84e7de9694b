import { Problem } from "@fairlead/api";
import { HOUR_MS } from "@fairlead/base";
import {
  countAttempt,
  deletePasswordResets,
  deleteSessions,
  findAccount,
  findPasswordReset,
  forgetAttempts,
  insertPasswordReset,
  lockCredentials,
  setEmailVerified,
  setPasswordHash,
  usePasswordReset,
  type Account,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { assertMayTry, letterLimits, signInLimits, tokenLimits } from "./attempt-limits.ts";
import { parseEmail } from "./email-address.ts";
import { passwordResetMail } from "./letters.ts";
import { checkPassword, type PasswordOwner } from "./password-rules.ts";
import { refusal } from "./refuse.ts";
import { rotateSession, type SessionStart } from "./session-life.ts";
import { assertPassword } from "./sign-in.ts";
import { createToken, hashToken } from "./token.ts";

const RESET_LIFE_MS = HOUR_MS;

/**
 * Holds a new password to the rules.
 * @throws {Problem} `change-refused` with what is wrong with it.
 */
export function assertGoodPassword(password: string, owner: PasswordOwner): void {
  const issue = checkPassword(password, owner);
  if (issue !== null) throw refusal(issue);
}

/**
 * Changes the password of who is signed in; all other sessions end.
 * @throws {Problem} `sign-in-failed` when the old one is wrong, `account-locked`, `change-refused`.
 */
export async function changePassword(
  accounts: Accounts,
  session: { readonly accountId: string; readonly sessionId: string; readonly address: string },
  passwords: { readonly current: string; readonly next: string },
): Promise<SessionStart> {
  const { store, hasher, report } = accounts;
  const { accountId, sessionId, address } = session;
  const { account, passwordHash } = await assertPassword(accounts, { accountId, password: passwords.current, address });
  assertGoodPassword(passwords.next, account);
  const next = await hasher.hash(passwords.next);
  const renewed = await store.runGlobal(async (transaction) => {
    const now = await lockCredentials(transaction, accountId);
    if (now?.passwordHash !== passwordHash) return null;
    const rotated = await rotateSession(transaction, sessionId, { now: store.now() });
    if (rotated === null) return null;
    await setPasswordHash(transaction, accountId, next);
    await deleteSessions(transaction, accountId, { except: sessionId });
    await deletePasswordResets(transaction, accountId);
    return rotated;
  });
  if (renewed === null) throw new Problem("state-changed");
  report({ event: "password-changed", accountId, address });
  return renewed;
}

/** Sends a link for setting a new password, if there is such an account. Edges: the answer and its time are the same if there is none. */
export function requestPasswordReset(
  accounts: Accounts,
  { email, address }: { readonly email: string; readonly address: string },
): void {
  accounts.runLater(async () => {
    const { store, mailer, publicUrl } = accounts;
    const subject = parseEmail(email);
    if (subject === null || mailer === null) return;
    const limits = letterLimits({ subject, address });
    const account = await store.runGlobal(async (transaction) => {
      if ((await countAttempt(transaction, limits, store.now())) > 0) return null;
      return findAccount(transaction, { email: subject });
    });
    if (account === null || account.disabledAt !== null) return;
    const link = await createResetLink(accounts, account, { provesEmail: true });
    await mailer.sendMail(passwordResetMail(account, { link, site: publicUrl }));
  });
}

/** A link that lets who holds it set a new password for an account, once, for an hour. Edges: links before it stop to work. */
export async function createResetLink(
  { store, publicUrl }: Pick<Accounts, "store" | "publicUrl">,
  account: Account,
  { provesEmail }: { readonly provesEmail: boolean },
): Promise<string> {
  const token = createToken();
  const expiresAt = store.now() + RESET_LIFE_MS;
  await store.runGlobal((transaction) =>
    insertPasswordReset(transaction, { tokenHash: hashToken(token), accountId: account.id, provesEmail, expiresAt }),
  );
  // behind the hash sign it is told to no server, and to no other site
  return `${publicUrl}/reset-password#token=${token}`;
}

/**
 * Sets a new password by a link. All sessions end; the second step stays.
 * @throws {Problem} `link-invalid` when it is unknown, used, or expired; `change-refused`.
 */
export async function resetPassword(
  accounts: Accounts,
  { token, password }: { readonly token: string; readonly password: string },
  address: string,
): Promise<void> {
  const { store, hasher, report } = accounts;
  const tokenHash = hashToken(token);
  const found = await store.runGlobal(async (transaction) => {
    const reset = await findPasswordReset(transaction, tokenHash, store.now());
    return reset === null ? null : findAccount(transaction, { id: reset.accountId });
  });
  if (found === null || found.disabledAt !== null) {
    await assertMayTry(accounts, tokenLimits(address), address);
    throw new Problem("link-invalid");
  }
  assertGoodPassword(password, found);
  const hash = await hasher.hash(password);
  const isDone = await store.runGlobal(async (transaction) => {
    const now = store.now();
    await lockCredentials(transaction, found.id);
    const used = await usePasswordReset(transaction, tokenHash, now);
    if (used === null) return false;
    await setPasswordHash(transaction, found.id, hash);
    await deleteSessions(transaction, found.id);
    if (used.provesEmail) await setEmailVerified(transaction, found.id, now);
    const [ofAccount] = signInLimits({ subject: found.email, address });
    await forgetAttempts(transaction, ofAccount.key);
    return true;
  });
  if (!isDone) throw new Problem("link-invalid");
  report({ event: "password-reset", accountId: found.id, address });
}
