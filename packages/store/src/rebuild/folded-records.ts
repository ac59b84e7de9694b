import { evolve, type RecordState, type Subject } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import { EVENT_COLUMNS, keptEventOf, type EventRow } from "../transact/event-log.ts";

/** Events read at once. */
const EVENTS_AT_ONCE = 5_000;

const COLUMNS = EVENT_COLUMNS.join(", ");

/**
 * The records of a kind as the log tells them, one after the other by id.
 * Edges: a record whose events do not fold is thrown.
 * Cost: one sort in the database; a few thousand events in memory.
 * @throws {FairleadError} `broken-invariant` when the events of a record do not fit together.
 */
export async function* foldRecords(
  transaction: Transaction,
  workspaceId: string,
  subject: Subject,
): AsyncGenerator<RecordState> {
  const cursor = `fold_${subject}`;
  const text = `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${COLUMNS} FROM event
WHERE workspace_id = $1 AND subject = $2 AND payload IS NOT NULL ORDER BY subject_id, seq`;
  await transaction.execute({ text, values: [workspaceId, subject] });
  const fetch = { text: `FETCH ${EVENTS_AT_ONCE} FROM ${cursor}`, values: [] };
  let record: RecordState | null = null;
  let next = transaction.query<EventRow>(fetch);
  for (let rows = await next; rows.length > 0; rows = await next) {
    next = transaction.query<EventRow>(fetch);
    for (const row of rows) {
      const { event, recordedAt } = keptEventOf(row);
      if (record !== null && record.state.id !== event.subjectId) {
        yield record;
        record = null;
      }
      record = evolve(record, event, recordedAt);
    }
  }
  if (record !== null) yield record;
  await transaction.execute({ text: `CLOSE ${cursor}`, values: [] });
}
