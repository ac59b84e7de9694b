import type { Selectable } from "kysely";
import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";
import { createId } from "../id.ts";
import type { GlobalTables } from "../schema/tables.ts";

/** Somebody who may sign in. Holds nothing secret. Units: instants in epoch milliseconds. */
export interface Account {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly hasPassword: boolean;
  readonly hasSecondStep: boolean;
  readonly recoveryCodesLeft: number;
  /** When somebody showed that mail to the address reaches them; null: never. */
  readonly emailVerifiedAt: number | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
}

/** What a sign-in is checked against. Never to be answered or logged. */
export interface Credentials {
  readonly account: Account;
  /** PHC string; null: signs in with a company account only. */
  readonly passwordHash: string | null;
  /** Sealed; null: no second step. */
  readonly totpSecret: Buffer | null;
}

/** An account to be made. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: number | null;
  readonly createdAt: number;
}

/** An account by its id, or by its e-mail address in lower case. */
export type AccountKey = { readonly id: string } | { readonly email: string };

/** One number for the lock that only setting up takes. */
const SET_UP_LOCK = 7_236_417_001;

/** Whether there is no account yet. Edges: who else asks waits until this transaction is over, so that one set-up wins. */
export async function lockFirstAccount(transaction: Transaction): Promise<boolean> {
  const lock = transaction.query({ text: "SELECT pg_advisory_xact_lock($1)", values: [SET_UP_LOCK] });
  const [, isFirst] = await Promise.all([lock, hasNoAccount(transaction)]);
  return isFirst;
}

/** Whether there is no account yet. */
export async function hasNoAccount(transaction: Transaction): Promise<boolean> {
  return (await transaction.first(globalTables.selectFrom("account").select("id").limit(1))) === null;
}

/** Makes an account. Edges: null if the e-mail address has one. */
export async function insertAccount(transaction: Transaction, account: NewAccount): Promise<Account | null> {
  const insert = globalTables
    .insertInto("account")
    .values({
      id: createId(),
      email: account.email,
      name: account.name,
      locale: account.locale,
      password_hash: account.passwordHash,
      email_verified_at: account.emailVerifiedAt,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returningAll();
  const row = await transaction.first(insert);
  return row === null ? null : accountOf(row);
}

/** An account and what its sign-in is checked against; null if there is none. */
export async function findCredentials(transaction: Transaction, key: AccountKey): Promise<Credentials | null> {
  const all = globalTables.selectFrom("account").selectAll();
  const row = await transaction.first("id" in key ? all.where("id", "=", key.id) : all.where("email", "=", key.email));
  return row === null ? null : credentialsOf(row);
}

/** As `findCredentials` by id, holding the account: who else changes its sign-in waits until this transaction is over. */
export async function lockCredentials(transaction: Transaction, accountId: string): Promise<Credentials | null> {
  const query = globalTables.selectFrom("account").selectAll().where("id", "=", accountId);
  const row = await transaction.first(query.forNoKeyUpdate());
  return row === null ? null : credentialsOf(row);
}

/** An account; null if there is none. */
export async function findAccount(transaction: Transaction, key: AccountKey): Promise<Account | null> {
  return (await findCredentials(transaction, key))?.account ?? null;
}

/** Keeps another hash of the password. Edges: with `replaced`, only where that hash is still kept. Whether it was kept. */
export async function setPasswordHash(
  transaction: Transaction,
  accountId: string,
  passwordHash: string,
  { replaced }: { readonly replaced?: string } = {},
): Promise<boolean> {
  const update = globalTables
    .updateTable("account")
    .set({ password_hash: passwordHash })
    .where("id", "=", accountId)
    .$if(replaced !== undefined, (query) => query.where("password_hash", "=", replaced!));
  return (await transaction.execute(update)) === 1;
}

/** Changes the name or the language of an account. */
export async function setProfile(
  transaction: Transaction,
  accountId: string,
  profile: { readonly name?: string; readonly locale?: string },
): Promise<void> {
  if (profile.name === undefined && profile.locale === undefined) return;
  await transaction.execute(globalTables.updateTable("account").set(profile).where("id", "=", accountId));
}

/** Notes that mail to the address of an account reaches its owner. */
export async function setEmailVerified(transaction: Transaction, accountId: string, at: number): Promise<void> {
  const update = globalTables.updateTable("account").set({ email_verified_at: at });
  await transaction.execute(update.where("id", "=", accountId).where("email_verified_at", "is", null));
}

/** Shuts an account out, or lets it in again with null. Edges: its sessions are refused at once. */
export async function setDisabled(transaction: Transaction, accountId: string, at: number | null): Promise<void> {
  await transaction.execute(globalTables.updateTable("account").set({ disabled_at: at }).where("id", "=", accountId));
}

/** The workspaces an account has been a member of. Edges: the truth is in their members. */
export async function listWorkspacesOf(transaction: Transaction, accountId: string): Promise<string[]> {
  const query = globalTables.selectFrom("account_workspace").select("workspace_id").where("account_id", "=", accountId);
  return (await transaction.all(query.orderBy("workspace_id"))).map((row) => row.workspace_id);
}

/** Enters a workspace into the directory of an account. */
export async function insertAccountWorkspace(
  transaction: Transaction,
  accountId: string,
  workspaceId: string,
): Promise<void> {
  const row = { account_id: accountId, workspace_id: workspaceId };
  const insert = globalTables.insertInto("account_workspace").values(row);
  await transaction.execute(insert.onConflict((conflict) => conflict.doNothing()));
}

/** What is told of an account, out of its row. */
export function accountOf(row: Selectable<GlobalTables["account"]>): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    hasPassword: row.password_hash !== null,
    hasSecondStep: row.totp_secret !== null,
    recoveryCodesLeft: row.recovery_hashes.length,
    emailVerifiedAt: row.email_verified_at,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}

function credentialsOf(row: Selectable<GlobalTables["account"]>): Credentials {
  return { account: accountOf(row), passwordHash: row.password_hash, totpSecret: row.totp_secret };
}
