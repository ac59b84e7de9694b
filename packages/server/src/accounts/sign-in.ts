import { Problem } from "@fairlead/api";
import {
  deleteSession,
  findCredentials,
  forgetAttempts,
  lockCredentials,
  setPasswordHash,
  uncountAttempt,
  useRecoveryHash,
  useTotpStep,
  type Account,
  type AttemptLimit,
  type Credentials,
  type Transaction,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { assertMayTry, secondStepLimits, signInLimits } from "./attempt-limits.ts";
import { parseEmail } from "./email-address.ts";
import { hashRecoveryCode } from "./recovery-code.ts";
import { beginSession, rotateSession, type Client, type SessionStart } from "./session-life.ts";
import { findTotpStep } from "./totp.ts";

/** What came of a sign-in. */
export interface SignedIn {
  readonly session: SessionStart;
  readonly account: Account;
}

/**
 * Signs in with a password. Edges: an account with a second step gets a session that can do nothing but pass it.
 * @throws {Problem} `sign-in-failed`, the same for a wrong address, a wrong password, and an account that is shut out; `account-locked`.
 */
export async function signIn(
  accounts: Accounts,
  { email, password }: { readonly email: string; readonly password: string },
  { replaces, ...client }: Client & { readonly replaces: { accountId: string; sessionId: string } | null },
): Promise<SignedIn> {
  const { store, hasher, report } = accounts;
  const subject = parseEmail(email) ?? email.trim().toLowerCase();
  const limits = signInLimits({ subject, address: client.address });
  await assertMayTry(accounts, limits, client.address);
  const found = await store.runGlobal((transaction) => findCredentials(transaction, { email: subject }));
  const isRight = await hasher.verify(password, found?.passwordHash ?? null);
  if (!isRight || found === null || found.account.disabledAt !== null)
    return failSignIn(accounts, found, client.address);
  const rehashed = hasher.isOutdated(found.passwordHash!) ? await hasher.hash(password) : null;
  const session = await store.runGlobal(async (transaction) => {
    // the password may have been changed, or the account shut out, while the hash was made
    const now = await lockCredentials(transaction, found.account.id);
    if (now?.passwordHash !== found.passwordHash || now?.account.disabledAt !== null) return null;
    if (rehashed !== null) await setPasswordHash(transaction, found.account.id, rehashed);
    if (replaces !== null) await deleteSession(transaction, replaces.accountId, replaces.sessionId);
    await takeBackAttempt(transaction, limits);
    return beginSession(transaction, now.account, { ...client, now: store.now() });
  });
  if (session === null) return failSignIn(accounts, found, client.address);
  if (!found.account.hasSecondStep)
    report({ event: "signed-in", accountId: found.account.id, address: client.address });
  return { session, account: found.account };
}

/**
 * Holds somebody who is signed in to the password once more.
 * @throws {Problem} `sign-in-failed` when it is wrong, `account-locked`.
 */
export async function assertPassword(
  accounts: Accounts,
  { accountId, password, address }: { readonly accountId: string; readonly password: string; readonly address: string },
): Promise<Credentials> {
  const { store, hasher } = accounts;
  const found = await store.runGlobal((transaction) => findCredentials(transaction, { id: accountId }));
  const limits = signInLimits({ subject: found?.account.email ?? accountId, address });
  await assertMayTry(accounts, limits, address);
  const isRight = await hasher.verify(password, found?.passwordHash ?? null);
  if (!isRight || found === null) return failSignIn(accounts, found, address);
  await store.runGlobal((transaction) => takeBackAttempt(transaction, limits));
  return found;
}

function failSignIn({ report }: Accounts, found: Credentials | null, address: string): never {
  report({ event: "sign-in-failed", accountId: found?.account.id ?? null, address });
  throw new Problem("sign-in-failed");
}

/** The right password makes the failures of the account forgotten, those of the place it came from only less by this one. */
async function takeBackAttempt(
  transaction: Transaction,
  [ofAccount, ...ofPlace]: readonly [AttemptLimit, ...AttemptLimit[]],
): Promise<void> {
  await forgetAttempts(transaction, ofAccount.key);
  for (const { key } of ofPlace.toSorted((a, b) => Buffer.compare(a.key, b.key)))
    await uncountAttempt(transaction, key);
}

/**
 * Passes the second step with a code of the app or a recovery code. Each works once.
 * @throws {Problem} `second-step-failed`, `account-locked`.
 */
export async function passSecondStep(
  accounts: Accounts,
  { accountId, sessionId, code }: { readonly accountId: string; readonly sessionId: string; readonly code: string },
  { address }: Client,
): Promise<SessionStart> {
  const { store, report } = accounts;
  const limits = secondStepLimits(accountId);
  await assertMayTry(accounts, limits, address);
  const outcome = await store.runGlobal(async (transaction) => {
    const found = await lockCredentials(transaction, accountId);
    if (found === null) return null;
    const used = await useCode(accounts, transaction, { found, code });
    if (used === null) return null;
    await forgetAttempts(transaction, limits[0].key);
    const session = await rotateSession(transaction, sessionId, { now: store.now(), isVerified: true });
    return session === null ? null : { session, used };
  });
  if (outcome === null) {
    report({ event: "second-step-failed", accountId, address });
    throw new Problem("second-step-failed");
  }
  if (outcome.used === "recovery") report({ event: "recovery-code-used", accountId, address });
  report({ event: "signed-in", accountId, address });
  return outcome.session;
}

/** Uses a code up; null if it is wrong or was used. */
async function useCode(
  { store, box }: Accounts,
  transaction: Transaction,
  { found, code }: { readonly found: Credentials; readonly code: string },
): Promise<"code" | "recovery" | null> {
  const { account, totpSecret } = found;
  if (totpSecret === null) return null;
  const recoveryHash = hashRecoveryCode(code);
  if (recoveryHash !== null) return (await useRecoveryHash(transaction, account.id, recoveryHash)) ? "recovery" : null;
  const secret = box.open("second-step", account.id, totpSecret);
  if (secret === null) throw new Error("the second step of an account was sealed under another key");
  const step = findTotpStep(secret, code.replaceAll(/\s/gu, ""), store.now());
  return step !== null && (await useTotpStep(transaction, account.id, step)) ? "code" : null;
}
