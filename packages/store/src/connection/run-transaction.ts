import { FairleadError } from "@fairlead/base";
import type { PoolClient } from "pg";
import { isConnectionLoss, toDatabaseError } from "./database-trouble.ts";
import { gatherPackets } from "./gather-packets.ts";
import { Transaction } from "./transaction.ts";

/** Where connections come from. */
export interface Connections {
  readonly connect: () => Promise<PoolClient>;
}

/**
 * Runs work in one transaction: all of it is kept, or nothing.
 * Shape: `begin` opens it and says for whom; it is sent together with the first statement of the work.
 * Edges: a connection that breaks is thrown away and the next call gets a new one, so nothing has to be restarted after the database was
 * gone; nothing is tried again here.
 * @throws {FairleadError} the codes of `toDatabaseError`; `commit-unknown` when the connection broke while the transaction was being kept, so
 * that nobody can tell whether it was. Errors of the work that are not about the connection pass through.
 */
export async function runTransaction<T>(
  connections: Connections,
  begin: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await connections.connect().catch((error: unknown) => {
    throw toDatabaseError(error);
  });
  let isBroken = false;
  const onLoss = (): void => void (isBroken = true);
  client.on("error", onLoss);
  try {
    return await runOn(client, { begin, work, onLoss });
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    client.off("error", onLoss);
    client.release(isBroken);
  }
}

interface Run<T> {
  readonly begin: string;
  readonly work: (transaction: Transaction) => Promise<T>;
  readonly onLoss: () => void;
}

async function runOn<T>(client: PoolClient, { begin, work, onLoss }: Run<T>): Promise<T> {
  gatherPackets(client);
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
    const trouble = beginTrouble ?? (outcome as { error: unknown }).error;
    // what cannot be rolled back is rolled back by the server, when the connection ends
    if (isConnectionLoss(trouble)) onLoss();
    else await client.query("ROLLBACK").catch(onLoss);
    throw trouble;
  }
  const { command } = await client.query("COMMIT").catch((cause: unknown) => {
    onLoss();
    throw isConnectionLoss(cause) ? new FairleadError("commit-unknown", {}, { cause }) : cause;
  });
  // a transaction in which a statement failed unseen ends in a rollback, whatever it is told
  if (command !== "COMMIT") throw new Error(`the transaction ended with ${command}`);
  return outcome.value;
}
