import { Client } from "pg";
import { connectionOptions } from "./database.ts";
import { toDatabaseError } from "./database-trouble.ts";

/**
 * Runs work on a connection of the database's owner, for what takes long and is nobody's request: migrations, backups, checks.
 * @throws {FairleadError} the codes of `toDatabaseError`.
 */
export async function withOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    ...connectionOptions(ownerUrl),
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  });
  // a loss between two statements is told by the next one
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
