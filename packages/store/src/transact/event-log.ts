import { PRECISIONS } from "@fairlead/log";
import type { Change, EventType, RunEvent, Subject } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** An event as it is kept, and when that was. Units: epoch milliseconds. */
export interface KeptEvent {
  readonly seq: number;
  readonly recordedAt: number;
  readonly event: RunEvent;
}

/** A row of the log with what folding and taking back need. */
export interface EventRow {
  readonly seq: number;
  readonly subject: string;
  readonly subject_id: string;
  readonly type: string;
  readonly at: number | null;
  readonly recorded_at: number;
  readonly precision: number;
  readonly payload: unknown;
}

/** The columns of an `EventRow`. */
export const EVENT_COLUMNS = [
  "seq",
  "subject",
  "subject_id",
  "type",
  "at",
  "recorded_at",
  "precision",
  "payload",
] as const;

/** A row of the log as the event it was. Edges: which activity, case, and row of a file it had is left out: no state depends on it. */
export function keptEventOf(row: EventRow): KeptEvent {
  const event: RunEvent = {
    // the log is written by nobody else
    subject: row.subject as Subject,
    subjectId: row.subject_id,
    caseId: null,
    type: row.type as EventType,
    activity: null,
    at: row.at,
    precision: PRECISIONS[row.precision] ?? "unknown",
    actorName: null,
    sourceRow: null,
    change: row.payload as Change | null,
  };
  return { seq: row.seq, recordedAt: row.recorded_at, event };
}

/** The events of a change by their numbers, both included, in order. */
export async function readEvents(
  transaction: Transaction,
  scope: Scope,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<KeptEvent[]> {
  const query = scope.selectFrom("event").select(EVENT_COLUMNS).where("seq", ">=", first).where("seq", "<=", last);
  return (await transaction.all(query.orderBy("seq"))).map(keptEventOf);
}
