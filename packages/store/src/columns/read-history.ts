import { Client, type QueryResultRow } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { connectionOptions } from "../connection/database.ts";
import { COPIED_COLUMNS, CopiedRows } from "./copied-rows.ts";
import type { HistoryPart, ProcessHistory } from "./process-history.ts";
import { RecordedSteps } from "./recorded-steps.ts";
import type { ActivityRow, ActorRow } from "./step-names.ts";
import type { Undoing } from "./undone-ranges.ts";

/** Whose history is read, and where. */
export interface HistoryLocation {
  /** The address of the database as the working role. */
  readonly appUrl: string;
  /** An id that a scope has been opened with. */
  readonly workspaceId: string;
  /** False only where a test takes this wall away to see row level security hold. */
  readonly isNamingWorkspace: boolean;
}

const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Reads what was recorded since the end of a history, all of one moment, on a connection of its own.
 * Edges: a workspace that is not there has nothing. An abort breaks the connection, so that the server stops as well.
 * @throws the reason of the signal, or what the driver fails with.
 */
export async function readHistory(
  known: ProcessHistory,
  location: HistoryLocation,
  signal: AbortSignal,
): Promise<HistoryPart> {
  signal.throwIfAborted();
  const client = new Client({ ...connectionOptions(location.appUrl), statement_timeout: STATEMENT_TIMEOUT_MS });
  client.on("error", () => undefined);
  // a client that is ended while it connects never says so: the abort is what is waited for
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([readAll(client, known, location), aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    const ended = client.end();
    if (!signal.aborted) await ended;
  }
}

async function readAll(client: Client, known: ProcessHistory, location: HistoryLocation): Promise<HistoryPart> {
  await client.connect();
  await client.query(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL fairlead.workspace = '${location.workspaceId}'`,
  );
  return readPart(client, known, location);
}

async function readPart(client: Client, known: ProcessHistory, location: HistoryLocation): Promise<HistoryPart> {
  const { eventSeq: since } = known.end;
  const named = (table: string): string =>
    location.isNamingWorkspace ? `${table}.workspace_id = '${location.workspaceId}'` : "true";
  const rows = async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, [...values])).rows;
  const [head] = await rows<{ eventSeq: number; auditSeq: number }>(
    `SELECT event_seq AS "eventSeq", audit_seq AS "auditSeq" FROM workspace_head WHERE ${named("workspace_head")}`,
  );
  return {
    ...(head ?? { eventSeq: 0, auditSeq: 0 }),
    activities: await rows<ActivityRow>(
      `SELECT id, meaning, name, outcome FROM activity WHERE ${named("activity")} AND id > $1 ORDER BY id`,
      [known.lastActivityId],
    ),
    actors: await rows<ActorRow>(
      `SELECT id, name, member_id FROM actor WHERE ${named("actor")} AND id > $1 ORDER BY id`,
      [known.lastActorId],
    ),
    hiddenCases: (
      await rows<{ no: number }>(
        `SELECT no FROM sales_case WHERE ${named("sales_case")} AND (removed_at IS NOT NULL OR merged_into_id IS NOT NULL)`,
      )
    ).map(({ no }) => no),
    undoings: await rows<Undoing & QueryResultRow>(
      `SELECT undoing."caseNo", undoing."bySeq", audit.first_event_seq AS "firstSeq", audit.last_event_seq AS "lastSeq"
      FROM (SELECT undoes, case_no AS "caseNo", max(seq) AS "bySeq" FROM event
        WHERE ${named("event")} AND seq > $1 AND undoes IS NOT NULL AND case_no > 0 GROUP BY undoes, case_no) undoing
      JOIN audit ON ${named("audit")} AND audit.seq = undoing.undoes WHERE audit.first_event_seq IS NOT NULL`,
      [since],
    ),
    steps: await copySteps(
      client,
      `${named("event")}${since === 0 ? "" : ` AND seq > ${since}`} AND case_no > 0 AND activity_id > 0 AND undoes IS NULL`,
    ),
  };
}

/** The steps that meet a condition. A copy takes no parameters; the condition holds an id that was checked, and a number. */
async function copySteps(client: Client, condition: string): Promise<RecordedSteps> {
  const steps = new RecordedSteps();
  const rows = new CopiedRows(steps);
  const copy = client.query(
    copyTo(`COPY (SELECT ${COPIED_COLUMNS} FROM event WHERE ${condition}) TO STDOUT (FORMAT binary)`),
  );
  for await (const chunk of copy) rows.read(chunk as Buffer);
  rows.end();
  return steps;
}
