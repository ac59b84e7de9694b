import { DAY_MS, MINUTE_MS } from "@fairlead/base";
import { insertSession, replaceSessionToken, type Account, type Session, type Transaction } from "@fairlead/store";
import { createToken, hashToken } from "./token.ts";

/** How long sessions last. Units: ms. */
export const SESSION_LIFE: Readonly<Record<"idleMs" | "longestMs" | "pendingMs" | "renewAfterMs", number>> = {
  /** Without a request. */
  idleMs: 7 * DAY_MS,
  /** In all. */
  longestMs: 30 * DAY_MS,
  /** Until the second step is passed. */
  pendingMs: 10 * MINUTE_MS,
  /** A session seen is noted only when the note is this old. */
  renewAfterMs: 5 * MINUTE_MS,
};

/** Where somebody signs in from. */
export interface Client {
  readonly address: string;
  readonly userAgent: string | null;
}

/** A session that begins: its token, which is told once. Units: epoch milliseconds. */
export interface SessionStart {
  readonly token: string;
  readonly expiresAt: number;
}

const LONGEST_USER_AGENT = 300;

/** Begins a session: always under a token of its own. */
export async function beginSession(
  transaction: Transaction,
  account: Account,
  { address, userAgent, now }: Client & { readonly now: number },
): Promise<SessionStart> {
  const token = createToken();
  const isPending = account.hasSecondStep;
  const expiresAt = now + (isPending ? SESSION_LIFE.pendingMs : SESSION_LIFE.longestMs);
  await insertSession(transaction, {
    tokenHash: hashToken(token),
    accountId: account.id,
    createdAt: now,
    expiresAt,
    isPending,
    userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    address,
  });
  return { token, expiresAt };
}

/** Gives a session another token, because more or something else may be done with it from now on; null if it has ended. */
export async function rotateSession(
  transaction: Transaction,
  sessionId: string,
  { now, isVerified = false }: { readonly now: number; readonly isVerified?: boolean },
): Promise<SessionStart | null> {
  const token = createToken();
  const expiresAt = now + SESSION_LIFE.longestMs;
  const renewal = { tokenHash: hashToken(token), at: now, expiresAt, isVerified };
  return (await replaceSessionToken(transaction, sessionId, renewal)) ? { token, expiresAt } : null;
}

/** Whether a session still holds. */
export function isSessionAlive(session: Session, account: Account, now: number): boolean {
  return account.disabledAt === null && now < session.expiresAt && now - session.renewedAt < SESSION_LIFE.idleMs;
}
