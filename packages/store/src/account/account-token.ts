import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";

/** A token that lets who holds it set a new password, once. */
export interface NewPasswordReset {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  /** It goes out by mail alone, so that using it shows that mail arrives. */
  readonly provesEmail: boolean;
  readonly expiresAt: number;
}

/** Keeps a token for setting a new password; those before it stop to work. */
export async function insertPasswordReset(transaction: Transaction, reset: NewPasswordReset): Promise<void> {
  const insert = globalTables.insertInto("account_token").values({
    token_hash: reset.tokenHash,
    account_id: reset.accountId,
    purpose: "password-reset",
    proves_email: reset.provesEmail,
    expires_at: reset.expiresAt,
  });
  await deletePasswordResets(transaction, reset.accountId);
  await transaction.execute(insert);
}

/** Uses a token for setting a new password up. Edges: null if it is unknown, used, or expired; of two at once one gets it. */
export async function usePasswordReset(
  transaction: Transaction,
  tokenHash: Buffer,
  now: number,
): Promise<{ readonly accountId: string; readonly provesEmail: boolean } | null> {
  const use = globalTables
    .updateTable("account_token")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("purpose", "=", "password-reset")
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["account_id as accountId", "proves_email as provesEmail"]);
  return transaction.first(use);
}

/** Whose password a token would set; null if it is unknown, used, or expired. */
export async function findPasswordReset(
  transaction: Transaction,
  tokenHash: Buffer,
  now: number,
): Promise<{ readonly accountId: string } | null> {
  const query = globalTables
    .selectFrom("account_token")
    .select("account_id as accountId")
    .where("token_hash", "=", tokenHash)
    .where("purpose", "=", "password-reset")
    .where("used_at", "is", null)
    .where("expires_at", ">", now);
  return transaction.first(query);
}

/** Takes all tokens for setting a new password of an account out of use. */
export async function deletePasswordResets(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.execute(globalTables.deleteFrom("account_token").where("account_id", "=", accountId));
}

/** Deletes tokens that expired before an instant: how many. */
export function deleteOldPasswordResets(transaction: Transaction, expiredBefore: number): Promise<number> {
  return transaction.execute(globalTables.deleteFrom("account_token").where("expires_at", "<=", expiredBefore));
}
