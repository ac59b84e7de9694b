import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IssueReport } from "@fairlead/base";
import type { Client } from "pg";
import { verifyAudit } from "../audit/verify-audit.ts";
import { createPool, type DatabaseAddress } from "../connection/database.ts";
import { WHOLE_DATABASE } from "../migration/table-security.ts";
import { Scope } from "../scope.ts";

const CLOCK_TOLERANCE_MS = 60_000;
const LATE_JOB_MS = 3_600_000;

/** Asks about all workspaces, as their owner. */
async function askWhole<Row extends Record<string, unknown>>(
  client: Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  await client.query(`BEGIN READ ONLY; ${WHOLE_DATABASE}`);
  try {
    const { rows } = await client.query<Row>(sql, [...values]);
    return rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Whether our clock goes with the server's, and after what was recorded last. */
export async function checkClock(client: Client, now: number): Promise<IssueReport[]> {
  const [times] = await askWhole<{ server: number; last: number }>(
    client,
    `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS server, coalesce(max(e.recorded_at), 0) AS last
     FROM workspace_head h, LATERAL (SELECT recorded_at FROM event WHERE event.workspace_id = h.workspace_id AND seq = h.event_seq) e`,
  );
  const { server, last } = times!;
  const issues: IssueReport[] = [];
  const apart = Math.abs(server - now);
  if (apart > CLOCK_TOLERANCE_MS)
    issues.push({ code: "clock-differs", severity: "warning", values: { seconds: Math.round(apart / 1000) } });
  if (last > now + CLOCK_TOLERANCE_MS)
    issues.push({ code: "clock-behind", severity: "error", values: { last: new Date(last).toISOString() } });
  return issues;
}

/** Work that was given up, and work that nobody does. */
export async function checkJobs(client: Client, now: number): Promise<IssueReport[]> {
  const rows = await askWhole<{ queue: string; dead: number; late: number }>(
    client,
    `SELECT queue, (count(*) FILTER (WHERE state = 'dead'))::int AS dead,
       (count(*) FILTER (WHERE state = 'waiting' AND run_at < $1))::int AS late
     FROM job GROUP BY queue ORDER BY queue`,
    [now - LATE_JOB_MS],
  );
  return rows.flatMap(({ queue, dead, late }): IssueReport[] => [
    ...(dead > 0 ? [{ code: "jobs-dead", severity: "warning", values: { queue, count: dead } } as const] : []),
    ...(late > 0 ? [{ code: "jobs-late", severity: "warning", values: { queue, count: late } } as const] : []),
  ]);
}

/** Whether the log of every workspace is there from its first event to its last. */
export async function checkLog(client: Client): Promise<IssueReport[]> {
  const rows = await askWhole<{ workspace: string; missing: number }>(
    client,
    `SELECT h.workspace_id AS workspace, (greatest(h.event_seq, e.last) - e.events)::int AS missing
     FROM workspace_head h, LATERAL (SELECT count(*) AS events, coalesce(max(seq), 0) AS last FROM event
       WHERE event.workspace_id = h.workspace_id) e
     WHERE e.events <> h.event_seq OR e.last <> h.event_seq ORDER BY 1`,
  );
  return rows.map((values) => ({ code: "log-incomplete", severity: "error", values }));
}

/** Uploaded files that the database tells of and the data folder does not hold. Edges: what was removed may be gone. */
export async function checkFiles(client: Client, dataFolder: string): Promise<IssueReport[]> {
  const folder = join(dataFolder, "files");
  const rows = await askWhole<{ workspace: string; sha256: string }>(
    client,
    `SELECT DISTINCT workspace_id AS workspace, encode(sha256, 'hex') AS sha256 FROM file WHERE removed_at IS NULL`,
  );
  const count = rows.filter(({ workspace, sha256 }) => !existsSync(join(folder, workspace, sha256))).length;
  return count === 0 ? [] : [{ code: "files-missing", severity: "error", values: { count, folder } }];
}

/** Whether the audit of every workspace is as it was written. Cost: reads all of it. */
export async function checkAudit(client: Client, { appUrl }: DatabaseAddress): Promise<IssueReport[]> {
  const workspaces = await askWhole<{ id: string }>(client, "SELECT workspace_id AS id FROM workspace_head ORDER BY 1");
  const pool = createPool(appUrl, 1);
  try {
    const broken: IssueReport[] = [];
    for (const { id } of workspaces) {
      const { issues } = await verifyAudit(new Scope(pool, id));
      for (const { code, severity, values } of issues)
        broken.push({ code, severity, values: { ...values, workspace: id } });
    }
    return broken;
  } finally {
    await pool.end();
  }
}
