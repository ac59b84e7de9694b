import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";

/** A company account: who vouches, and whom for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The account a company account is linked to; null if there is none. */
export async function findAccountOfIdentity(transaction: Transaction, identity: Identity): Promise<string | null> {
  const query = globalTables
    .selectFrom("account_identity")
    .select("account_id")
    .where("issuer", "=", identity.issuer)
    .where("subject", "=", identity.subject);
  return (await transaction.first(query))?.account_id ?? null;
}

/** The company accounts that are linked to an account. */
export async function listIdentities(transaction: Transaction, accountId: string): Promise<Identity[]> {
  const query = globalTables.selectFrom("account_identity").select(["issuer", "subject"]);
  return transaction.all(query.where("account_id", "=", accountId).orderBy("issuer").orderBy("subject"));
}

/** Links a company account to an account. Edges: false if it is linked to one. */
export async function insertIdentity(
  transaction: Transaction,
  identity: Identity,
  { accountId, at }: { readonly accountId: string; readonly at: number },
): Promise<boolean> {
  const row = { issuer: identity.issuer, subject: identity.subject, account_id: accountId, created_at: at };
  const insert = globalTables.insertInto("account_identity").values(row);
  return (await transaction.execute(insert.onConflict((conflict) => conflict.doNothing()))) === 1;
}

/** Unlinks the company accounts of an issuer from an account. */
export async function deleteIdentities(transaction: Transaction, accountId: string, issuer: string): Promise<void> {
  const remove = globalTables.deleteFrom("account_identity").where("account_id", "=", accountId);
  await transaction.execute(remove.where("issuer", "=", issuer));
}
