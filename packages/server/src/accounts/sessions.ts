import { Problem } from "@fairlead/api";
import { deleteSession, deleteSessions, findAccount, listSessions, type Session } from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { isSessionAlive } from "./session-life.ts";

/** The sessions of an account that still hold, the newest first. */
export function readSessions({ store }: Accounts, accountId: string): Promise<Session[]> {
  return store.runGlobal(async (transaction) => {
    const [account, sessions] = await Promise.all([
      findAccount(transaction, { id: accountId }),
      listSessions(transaction, accountId),
    ]);
    return account === null ? [] : sessions.filter((session) => isSessionAlive(session, account, store.now()));
  });
}

/**
 * Ends one session of an account, at once.
 * @throws {Problem} `record-missing` when the account has no such session.
 */
export async function endSession(
  { store, report }: Accounts,
  {
    accountId,
    sessionId,
    address,
  }: { readonly accountId: string; readonly sessionId: string; readonly address: string },
): Promise<void> {
  const isEnded = await store.runGlobal((transaction) => deleteSession(transaction, accountId, sessionId));
  if (!isEnded) throw new Problem("record-missing");
  report({ event: "sessions-ended", accountId, address });
}

/** Ends all sessions of an account but the one that is used. */
export async function endOtherSessions(
  { store, report }: Accounts,
  {
    accountId,
    sessionId,
    address,
  }: { readonly accountId: string; readonly sessionId: string; readonly address: string },
): Promise<void> {
  await store.runGlobal((transaction) => deleteSessions(transaction, accountId, { except: sessionId }));
  report({ event: "sessions-ended", accountId, address });
}
