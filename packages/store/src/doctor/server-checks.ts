import type { IssueReport } from "@fairlead/base";
import type { Client } from "pg";

const MOST_USED_SHARE = 0.8;
const LONGEST_MINUTES = 60;

async function rowOf<Row extends Record<string, unknown>>(client: Client, sql: string): Promise<Row> {
  const { rows } = await client.query<Row>(sql);
  return rows[0]!;
}

/** Settings without which an acknowledged change can be lost. */
export async function checkDurability(client: Client): Promise<IssueReport[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off' ORDER BY name",
  );
  return rows.map(({ name }) => ({ code: "durability-off", severity: "error", values: { setting: name } }));
}

/** Whether the database holds every letter, and knows the small ones of the large. */
export async function checkLetters(client: Client): Promise<IssueReport[]> {
  const { encoding, folds } = await rowOf<{ encoding: string; folds: boolean }>(
    client,
    "SELECT current_setting('server_encoding') AS encoding, 'ZAŻÓŁĆ GĘŚLĄ JAŹŃ' ILIKE 'zażółć gęślą jaźń' AS folds",
  );
  if (encoding !== "UTF8") return [{ code: "database-encoding", severity: "error", values: { encoding } }];
  return folds ? [] : [{ code: "database-letters", severity: "warning", values: {} }];
}

/** Whether the server will soon have no connection left. */
export async function checkConnections(client: Client): Promise<IssueReport[]> {
  const values = await rowOf<{ used: number; most: number }>(
    client,
    `SELECT count(*)::int AS used, current_setting('max_connections')::int AS most
     FROM pg_stat_activity WHERE backend_type = 'client backend'`,
  );
  return values.used > values.most * MOST_USED_SHARE ? [{ code: "connections-few", severity: "warning", values }] : [];
}

/** Transactions left open so long that they keep the server from cleaning up. */
export async function checkTransactions(client: Client): Promise<IssueReport[]> {
  const { minutes } = await rowOf<{ minutes: number }>(
    client,
    `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::int / 60 AS minutes
     FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return minutes > LONGEST_MINUTES ? [{ code: "transaction-long", severity: "warning", values: { minutes } }] : [];
}
