import type { Pool } from "pg";
import { Transaction } from "./transaction.ts";

/**
 * Runs work in one transaction: all of it is kept, or nothing.
 * Shape: `begin` opens it and says for whom; it is sent together with the first statement of the work.
 */
export async function runTransaction<T>(
  pool: Pool,
  begin: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    // not awaited: the answer is looked at below, before anything is taken for granted
    const begun = client.query(begin).then(
      () => null,
      (error: unknown) => error,
    );
    const outcome = await work(new Transaction(client)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const beginTrouble = await begun;
    if (beginTrouble !== null || "error" in outcome) {
      await client.query("ROLLBACK").catch(() => (isBroken = true));
      throw beginTrouble ?? (outcome as { error: unknown }).error;
    }
    const { command } = await client.query("COMMIT").catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
    // a transaction in which a statement failed unseen ends in a rollback, whatever it is told
    if (command !== "COMMIT") throw new Error(`the transaction ended with ${command}`);
    return outcome.value;
  } finally {
    client.release(isBroken);
  }
}
