import { PRECISIONS } from "@fairlead/log";
import type { EventActivity, RunEvent } from "@fairlead/run";
import { auditHash, type AuditRow } from "../audit/audit-row.ts";
import type { Statement } from "../connection/transaction.ts";
import { activityKey, type Dictionary } from "./dictionary.ts";
import type { Caller, Idempotency } from "./change.ts";
import { idempotencyCaller } from "./idempotency.ts";
import type { OutboxMessage, OutboxTopic } from "./outbox-message.ts";
import { hexOf, insertRows } from "./row-insert.ts";
import { advanceHead, type WorkspaceHead } from "./workspace-head.ts";

/** Who an event is told to be of. Shape: `key` is the actor's in its table. */
export interface EventActor {
  readonly key: string;
  readonly name: string;
  readonly memberId: string | null;
}

/** What all events of one change have in common. Units: `recordedAt` in epoch milliseconds. */
export interface EventCircumstances {
  readonly recordedAt: number;
  readonly actor: EventActor;
  readonly mapVersion: number | null;
  readonly importId: string | null;
  readonly undoes: number | null;
}

/** The first and the last number of some events; null: there are none. */
export interface EventRange {
  readonly first: number | null;
  readonly last: number | null;
}

/** A change to be told. */
export interface AuditEntry {
  readonly at: number;
  readonly caller: Caller;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: unknown;
  readonly range: EventRange;
  readonly topic: OutboxTopic;
  readonly records: OutboxMessage["records"];
}

const NO_RANGE: EventRange = { first: null, last: null };

/** What a transaction adds to the lists of a workspace, numbered from its head, which the transaction holds. */
export class Ledger {
  readonly head: WorkspaceHead;
  readonly #workspaceId: string;
  readonly #dictionary: Dictionary;
  readonly #newActivities = new Map<string, number>();
  readonly #newActors = new Map<string, number>();
  readonly #rows = {
    activity: [] as object[],
    actor: [] as object[],
    event: [] as object[],
    audit: [] as object[],
    outbox: [] as object[],
    idempotency: [] as object[],
  };

  constructor(workspaceId: string, head: WorkspaceHead, dictionary: Dictionary) {
    this.#workspaceId = workspaceId;
    this.head = head;
    this.#dictionary = dictionary;
  }

  /** Appends events. Shape: `caseNoOf` gives the number of a case by its id. */
  addEvents(
    events: readonly RunEvent[],
    circumstances: EventCircumstances,
    caseNoOf: (caseId: string) => number,
  ): EventRange {
    if (events.length === 0) return NO_RANGE;
    const first = this.head.event_seq + 1;
    for (const event of events) this.#rows.event.push(this.#eventRow(event, circumstances, caseNoOf));
    return { first, last: this.head.event_seq };
  }

  #eventRow(event: RunEvent, circumstances: EventCircumstances, caseNoOf: (caseId: string) => number): object {
    const { recordedAt, actor, mapVersion, importId, undoes } = circumstances;
    const named = event.actorName === null ? actor : importedActor(event.actorName);
    return {
      workspace_id: this.#workspaceId,
      seq: ++this.head.event_seq,
      subject: event.subject,
      subject_id: event.subjectId,
      case_no: event.caseId === null ? 0 : caseNoOf(event.caseId),
      type: event.type,
      activity_id: event.activity === null ? 0 : this.#activityId(event.activity),
      at: event.at,
      recorded_at: recordedAt,
      precision: PRECISIONS.indexOf(event.precision),
      actor_id: this.#actorId(named),
      map_version: event.subject === "case" ? mapVersion : null,
      import_id: importId,
      source_row: event.sourceRow,
      undoes,
      payload: event.change,
    };
  }

  #activityId(activity: EventActivity): number {
    const key = activityKey(activity);
    const known = this.#dictionary.activityId(activity) ?? this.#newActivities.get(key);
    if (known !== undefined) return known;
    const id = ++this.head.activity_id;
    this.#newActivities.set(key, id);
    this.#rows.activity.push({ workspace_id: this.#workspaceId, id, ...activity });
    return id;
  }

  #actorId({ key, name, memberId }: EventActor): number {
    const known = this.#dictionary.actorId(key) ?? this.#newActors.get(key);
    if (known !== undefined) return known;
    const id = ++this.head.actor_id;
    this.#newActors.set(key, id);
    this.#rows.actor.push({ workspace_id: this.#workspaceId, id, key, name, member_id: memberId });
    return id;
  }

  /** Appends a change to the audit and tells it to others: its number. */
  addChange({ at, caller, action, subject, subjectId, detail, range, topic, records }: AuditEntry): number {
    const row: AuditRow = {
      workspace_id: this.#workspaceId,
      seq: ++this.head.audit_seq,
      at,
      member_id: caller.actor?.memberId ?? null,
      via: caller.via,
      action,
      subject,
      subject_id: subjectId,
      request_id: caller.requestId,
      detail,
      first_event_seq: range.first,
      last_event_seq: range.last,
    };
    this.head.audit_hash = auditHash(this.head.audit_hash, row);
    this.#rows.audit.push({ ...row, hash: hexOf(this.head.audit_hash) });
    const message: OutboxMessage = { action, records, firstEventSeq: range.first, lastEventSeq: range.last };
    this.#rows.outbox.push({
      workspace_id: this.#workspaceId,
      seq: row.seq,
      topic,
      subject,
      subject_id: subjectId,
      message,
      created_at: at,
    });
    return row.seq;
  }

  /** Keeps what a request came to, for when it comes again. */
  addResponse(
    caller: Caller,
    { key, requestHash }: Idempotency,
    { at, response }: { at: number; response: unknown },
  ): void {
    this.#rows.idempotency.push({
      workspace_id: this.#workspaceId,
      caller: idempotencyCaller(caller),
      key,
      request_hash: hexOf(requestHash),
      response,
      created_at: at,
    });
  }

  /** The rows so far as statements; from then on they count as written. */
  takeStatements(): Statement[] {
    const tables = ["activity", "actor", "event", "audit", "outbox", "idempotency"] as const;
    return tables
      .filter((table) => this.#rows[table].length > 0)
      .map((table) => insertRows(table, this.#rows[table].splice(0)));
  }

  /** The statement that puts the head where the lists end now: the last one of a transaction. */
  advanceHead(): Statement {
    return advanceHead(this.#workspaceId, this.head);
  }
}

/** Who did what a file tells, by the name the file gives. */
function importedActor(name: string): EventActor {
  return { key: `import:${name}`, name, memberId: null };
}
