import { assert } from "@fairlead/base";
import type { RecordState, RunEvent } from "@fairlead/run";
import type { BatchView } from "./batch-view.ts";
import type { Caller } from "./change.ts";
import { isSeen } from "./command-rights.ts";
import type { EventActor, EventRange } from "./ledger.ts";
import type { ChangedRecord, OutboxTopic } from "./outbox-message.ts";
import type { RecordBook, RecordRef } from "./record-book.ts";

/** Events that are to be kept, and what they make of the records they change. */
export interface KeptEvents {
  readonly at: number;
  readonly caller: Caller;
  readonly events: readonly RunEvent[];
  readonly records: readonly RecordState[];
  readonly mapVersion: number | null;
  readonly importId: string | null;
  /** The number of the change they take back. */
  readonly undoes: number | null;
}

/** Adds events and puts the records they change: their numbers. */
export function keepEvents({ ledger, book, members }: BatchView, kept: KeptEvents): EventRange {
  const { at, caller, events, records, mapVersion, importId, undoes } = kept;
  for (const record of records) {
    book.put(record);
    if (record.subject === "case") ledger.head.case_no = Math.max(ledger.head.case_no, record.state.no);
  }
  const actor = eventActorOf(caller, members);
  return ledger.addEvents(events, { recordedAt: at, actor, mapVersion, importId, undoes }, (caseId) =>
    caseNoIn(book, caseId),
  );
}

function eventActorOf({ actor }: Caller, members: BatchView["members"]): EventActor {
  if (actor === null) return { key: "system", name: "Fairlead", memberId: null };
  const { memberId } = actor;
  return { key: `member:${memberId}`, name: members.get(memberId)?.name ?? memberId, memberId };
}

function caseNoIn(book: RecordBook, caseId: string): number {
  const record = book.get({ subject: "case", id: caseId });
  assert(record?.subject === "case", () => `the case ${caseId} of an event was not loaded`);
  return record.state.no;
}

/** A change to be told in the audit, and to others. */
export interface ToldChange {
  readonly at: number;
  readonly caller: Caller;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: unknown;
  readonly range: EventRange;
  readonly topic: OutboxTopic;
  readonly records: readonly RecordState[];
}

/** Adds a change to the audit and the outbox: its number. */
export function tellChange({ ledger }: BatchView, { records, ...change }: ToldChange): number {
  return ledger.addChange({ ...change, records: records.map(changedRecordOf) });
}

function changedRecordOf({ subject, state }: RecordState): ChangedRecord {
  const base = { subject, id: state.id, rev: state.rev };
  if ("ownerId" in state) return { ...base, ownerId: state.ownerId, teamId: state.teamId };
  return { ...base, about: { subject: state.subject, id: state.subjectId } };
}

/** What events set and what was there, for the audit. */
export function detailOf(events: readonly RunEvent[]): object {
  return {
    events: events.map(({ subject, subjectId, type, change }) => ({ subject, id: subjectId, type, ...change })),
  };
}

/** A record by what it is and its id. */
export function refOf({ subject, state }: RecordState): RecordRef {
  return { subject, id: state.id };
}

/** The records a caller may be shown. Edges: what somebody has just changed they are shown, even if they gave it away. */
export function shownTo(
  { policy, book }: BatchView,
  { actor }: Caller,
  records: readonly RecordState[],
): RecordState[] {
  return records.filter((record, index) => index === 0 || isSeen(actor, policy, record, book));
}
