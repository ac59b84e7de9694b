import { Problem } from "@fairlead/api";
import { MINUTE_MS } from "@fairlead/base";
import {
  deleteSecondStep,
  deleteSessions,
  forgetAttempts,
  insertSecondStep,
  lockCredentials,
  setRecoveryHashes,
  type Account,
  type Transaction,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { assertMayTry, secondStepLimits } from "./attempt-limits.ts";
import { createRecoveryCodes, hashRecoveryCode } from "./recovery-code.ts";
import { refuse } from "./refuse.ts";
import { rotateSession, type SessionStart } from "./session-life.ts";
import { assertPassword } from "./sign-in.ts";
import { createTotpSecret, findTotpStep } from "./totp.ts";

const ENROLMENT_LIFE_MS = 10 * MINUTE_MS;

/** The session something is done with. */
export interface OwnSession {
  readonly accountId: string;
  readonly sessionId: string;
  readonly address: string;
}

/** A second step on offer: it is on when a code of it has been shown. */
export interface Enrolment {
  /** Sealed; only this session can hand it back. */
  readonly enrolment: string;
  readonly secret: string;
  readonly uri: string;
}

/**
 * Offers a second step. Nothing is kept until a code of it is shown.
 * @throws {Problem} `sign-in-failed` when the password is wrong, `account-locked`, `change-refused` when a second step is on.
 */
export async function offerSecondStep(
  accounts: Accounts,
  { accountId, sessionId, address }: OwnSession,
  password: string,
): Promise<Enrolment> {
  const { account } = await assertPassword(accounts, { accountId, password, address });
  if (account.hasSecondStep) refuse("second-step-on");
  const secret = createTotpSecret(account.email);
  const offer = JSON.stringify({
    secret: secret.bytes.toString("base64"),
    expiresAt: accounts.store.now() + ENROLMENT_LIFE_MS,
  });
  const sealed = accounts.box.seal("second-step-enrolment", sessionId, Buffer.from(offer, "utf8"));
  return { enrolment: sealed.toString("base64url"), secret: secret.base32, uri: secret.uri };
}

/**
 * Switches the offered second step on by a code of it; all other sessions end.
 * @throws {Problem} `second-step-failed`, `link-invalid` when the offer is too old or another's, `account-locked`, `change-refused`.
 */
export async function enableSecondStep(
  accounts: Accounts,
  { accountId, sessionId, address }: OwnSession,
  { enrolment, code }: { readonly enrolment: string; readonly code: string },
): Promise<{ readonly session: SessionStart; readonly recoveryCodes: readonly string[] }> {
  const { store, box, report } = accounts;
  const opened = box.open("second-step-enrolment", sessionId, Buffer.from(enrolment, "base64url"));
  const offer = opened === null ? null : (JSON.parse(opened.toString("utf8")) as { secret: string; expiresAt: number });
  if (offer === null || offer.expiresAt <= store.now()) throw new Problem("link-invalid");
  const limits = secondStepLimits(accountId);
  await assertMayTry(accounts, limits, address);
  const secret = Buffer.from(offer.secret, "base64");
  const step = findTotpStep(secret, code, store.now());
  if (step === null) throw new Problem("second-step-failed");
  const recoveryCodes = createRecoveryCodes();
  const session = await store.runGlobal(async (transaction) => {
    await lockCredentials(transaction, accountId);
    const sealed = box.seal("second-step", accountId, secret);
    const recoveryHashes = hashesOf(recoveryCodes);
    const isOn = await insertSecondStep(transaction, accountId, { secret: sealed, lastStep: step, recoveryHashes });
    await forgetAttempts(transaction, limits[0].key);
    return isOn ? renewAlone(transaction, { accountId, sessionId, now: store.now() }) : null;
  });
  if (session === null) throw new Problem("state-changed");
  report({ event: "second-step-on", accountId, address });
  return { session, recoveryCodes };
}

/**
 * Switches the second step off.
 * @throws {Problem} `sign-in-failed` when the password is wrong, `account-locked`, `change-refused` when it is off.
 */
export async function disableSecondStep(accounts: Accounts, own: OwnSession, password: string): Promise<SessionStart> {
  const account = await assertSecondStep(accounts, own, password);
  const { store, report } = accounts;
  const session = await store.runGlobal(async (transaction) => {
    await lockCredentials(transaction, account.id);
    await deleteSecondStep(transaction, account.id);
    return renewAlone(transaction, { accountId: account.id, sessionId: own.sessionId, now: store.now() });
  });
  if (session === null) throw new Problem("state-changed");
  report({ event: "second-step-off", accountId: account.id, address: own.address });
  return session;
}

/**
 * Makes new recovery codes; those before stop to work.
 * @throws {Problem} as `disableSecondStep`.
 */
export async function renewRecoveryCodes(
  accounts: Accounts,
  own: OwnSession,
  password: string,
): Promise<readonly string[]> {
  const account = await assertSecondStep(accounts, own, password);
  const codes = createRecoveryCodes();
  await accounts.store.runGlobal((transaction) => setRecoveryHashes(transaction, account.id, hashesOf(codes)));
  return codes;
}

async function assertSecondStep(
  accounts: Accounts,
  { accountId, address }: OwnSession,
  password: string,
): Promise<Account> {
  const { account } = await assertPassword(accounts, { accountId, password, address });
  if (!account.hasSecondStep) refuse("second-step-off");
  return account;
}

/** Ends all other sessions and gives this one another token; null if it has ended meanwhile. */
async function renewAlone(
  transaction: Transaction,
  { accountId, sessionId, now }: { readonly accountId: string; readonly sessionId: string; readonly now: number },
): Promise<SessionStart | null> {
  await deleteSessions(transaction, accountId, { except: sessionId });
  return rotateSession(transaction, sessionId, { now, isVerified: true });
}

function hashesOf(codes: readonly string[]): string[] {
  return codes.map((code) => hashRecoveryCode(code)!);
}
