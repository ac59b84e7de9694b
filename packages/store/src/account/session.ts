import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";
import { createId } from "../id.ts";
import type { GlobalTables } from "../schema/tables.ts";
import type { Selectable } from "kysely";
import { accountOf, type Account } from "./account.ts";

/** A sign-in that lasts. Units: instants in epoch milliseconds. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: number;
  /** When it was last seen, to within a few minutes. */
  readonly renewedAt: number;
  readonly expiresAt: number;
  /** It waits for the second step and may do nothing else. */
  readonly isPending: boolean;
  readonly userAgent: string | null;
  readonly address: string | null;
}

/** A session to be kept. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly isPending: boolean;
  readonly userAgent: string | null;
  readonly address: string | null;
}

/** Keeps a session: its id. */
export async function insertSession(transaction: Transaction, session: NewSession): Promise<string> {
  const id = createId();
  await transaction.execute(
    globalTables.insertInto("session").values({
      token_hash: session.tokenHash,
      id,
      account_id: session.accountId,
      created_at: session.createdAt,
      renewed_at: session.createdAt,
      expires_at: session.expiresAt,
      needs_totp: session.isPending,
      user_agent: session.userAgent,
      address: session.address,
    }),
  );
  return id;
}

/** The session of a token and its account; null if there is none. Edges: whether it still holds is for the caller to say. */
export async function findSession(
  transaction: Transaction,
  tokenHash: Buffer,
): Promise<{ readonly session: Session; readonly account: Account } | null> {
  const [[session], [account]] = await Promise.all([
    transaction.query<Selectable<GlobalTables["session"]>>({
      name: "session-by-token",
      text: "SELECT * FROM session WHERE token_hash = $1",
      values: [tokenHash],
    }),
    transaction.query<Selectable<GlobalTables["account"]>>({
      name: "account-by-token",
      text: "SELECT account.* FROM session JOIN account ON account.id = session.account_id WHERE token_hash = $1",
      values: [tokenHash],
    }),
  ]);
  return session === undefined || account === undefined
    ? null
    : { session: sessionOf(session), account: accountOf(account) };
}

/** The sessions of an account, the newest first. */
export async function listSessions(transaction: Transaction, accountId: string): Promise<Session[]> {
  const query = globalTables.selectFrom("session").selectAll().where("account_id", "=", accountId);
  return (await transaction.all(query.orderBy("created_at", "desc").orderBy("id", "desc"))).map(sessionOf);
}

/** Notes that a session was seen. */
export async function renewSession(transaction: Transaction, sessionId: string, at: number): Promise<void> {
  await transaction.execute(globalTables.updateTable("session").set({ renewed_at: at }).where("id", "=", sessionId));
}

/** Gives a session that waits for the second step, or one of which the token is to change, another token. Whether it was there. */
export async function replaceSessionToken(
  transaction: Transaction,
  sessionId: string,
  renewal: {
    readonly tokenHash: Buffer;
    readonly at: number;
    readonly expiresAt: number;
    readonly isVerified: boolean;
  },
): Promise<boolean> {
  const update = globalTables
    .updateTable("session")
    .set({ token_hash: renewal.tokenHash, renewed_at: renewal.at, expires_at: renewal.expiresAt })
    .$if(renewal.isVerified, (query) => query.set({ verified_at: renewal.at }))
    .where("id", "=", sessionId);
  return (await transaction.execute(update)) === 1;
}

/** Ends one session of an account. Whether it was there. */
export async function deleteSession(transaction: Transaction, accountId: string, sessionId: string): Promise<boolean> {
  const remove = globalTables.deleteFrom("session").where("account_id", "=", accountId).where("id", "=", sessionId);
  return (await transaction.execute(remove)) === 1;
}

/** Ends the sessions of an account, all or all but one. */
export async function deleteSessions(
  transaction: Transaction,
  accountId: string,
  { except }: { readonly except?: string } = {},
): Promise<void> {
  const remove = globalTables
    .deleteFrom("session")
    .where("account_id", "=", accountId)
    .$if(except !== undefined, (query) => query.where("id", "<>", except!));
  await transaction.execute(remove);
}

/** Deletes sessions that ended before an instant by age or by disuse: how many. */
export function deleteOldSessions(
  transaction: Transaction,
  { expiredBefore, unusedSince }: { readonly expiredBefore: number; readonly unusedSince: number },
): Promise<number> {
  const remove = globalTables
    .deleteFrom("session")
    .where((is) => is.or([is("expires_at", "<=", expiredBefore), is("renewed_at", "<=", unusedSince)]));
  return transaction.execute(remove);
}

function sessionOf(row: Selectable<GlobalTables["session"]>): Session {
  return {
    id: row.id,
    accountId: row.account_id,
    createdAt: row.created_at,
    renewedAt: row.renewed_at,
    expiresAt: row.expires_at,
    isPending: row.needs_totp && row.verified_at === null,
    userAgent: row.user_agent,
    address: row.address,
  };
}
