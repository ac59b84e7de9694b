import { sql } from "kysely";
import { globalTables } from "../connection/query-builder.ts";
import type { Transaction } from "../connection/transaction.ts";

/** The second step of an account as it is kept. */
export interface SecondStep {
  /** Sealed. */
  readonly secret: Buffer;
  /** The step of the code that switched it on: no code of it works again. */
  readonly lastStep: number;
  readonly recoveryHashes: readonly string[];
}

/** Switches the second step of an account on. Edges: false if it is on. */
export async function insertSecondStep(
  transaction: Transaction,
  accountId: string,
  { secret, lastStep, recoveryHashes }: SecondStep,
): Promise<boolean> {
  const update = globalTables
    .updateTable("account")
    .set({ totp_secret: secret, totp_last_step: lastStep, recovery_hashes: [...recoveryHashes] })
    .where("id", "=", accountId)
    .where("totp_secret", "is", null);
  return (await transaction.execute(update)) === 1;
}

/** Switches the second step of an account off. */
export async function deleteSecondStep(transaction: Transaction, accountId: string): Promise<void> {
  const update = globalTables
    .updateTable("account")
    .set({ totp_secret: null, totp_last_step: null, recovery_hashes: [] });
  await transaction.execute(update.where("id", "=", accountId));
}

/** Keeps other recovery codes; those before them stop to work. */
export async function setRecoveryHashes(
  transaction: Transaction,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  const update = globalTables.updateTable("account").set({ recovery_hashes: [...hashes] });
  await transaction.execute(update.where("id", "=", accountId));
}

/** Uses up the code of a time step and all before it. Edges: false if it was used up; of two at once one gets true. */
export async function useTotpStep(transaction: Transaction, accountId: string, step: number): Promise<boolean> {
  const update = globalTables
    .updateTable("account")
    .set({ totp_last_step: step })
    .where("id", "=", accountId)
    .where("totp_secret", "is not", null)
    .where((is) => is.or([is("totp_last_step", "is", null), is("totp_last_step", "<", step)]));
  return (await transaction.execute(update)) === 1;
}

/** Uses up a recovery code. Edges: false if there is no such code any more; of two at once one gets true. */
export async function useRecoveryHash(transaction: Transaction, accountId: string, hash: string): Promise<boolean> {
  const update = globalTables
    .updateTable("account")
    .set({ recovery_hashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
    .where("id", "=", accountId)
    .where(sql<boolean>`${hash} = ANY (recovery_hashes)`);
  return (await transaction.execute(update)) === 1;
}
