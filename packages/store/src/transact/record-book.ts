import type { RecordState, Subject } from "@fairlead/run";
import type { Statement, Transaction } from "../connection/transaction.ts";
import { isId } from "../uuid.ts";
import { loadStatement, recordOf, saveStatement, selectionOf, SUBJECTS, TABLE_OF } from "./record-table.ts";

/** A record by what it is and its id. */
export interface RecordRef {
  readonly subject: Subject;
  readonly id: string;
}

/** What a record points at: the records that have to be told when another takes its place. */
const POINTERS: readonly { readonly from: Subject; readonly column: string; readonly to: Subject | null }[] = [
  { from: "case", column: "company_id", to: "company" },
  { from: "case", column: "person_id", to: "person" },
  { from: "person", column: "company_id", to: "company" },
  { from: "task", column: "subject_id", to: null },
  { from: "note", column: "subject_id", to: null },
];

/** The records a transaction works with: as they were read while the head was held, and as they are after what was decided since. */
export class RecordBook {
  readonly #workspaceId: string;
  readonly #records = new Map<string, RecordState | null>();
  readonly #stored = new Map<string, RecordState | null>();

  constructor(workspaceId: string) {
    this.#workspaceId = workspaceId;
  }

  /** Reads records it has not read yet. */
  async load(transaction: Transaction, refs: Iterable<RecordRef>): Promise<void> {
    const idsBySubject = new Map<Subject, string[]>();
    for (const { subject, id } of refs) {
      if (this.#records.has(keyOf(subject, id))) continue;
      // absent until a row says otherwise
      this.#records.set(keyOf(subject, id), null);
      this.#stored.set(keyOf(subject, id), null);
      if (!isId(id)) continue;
      const ids = idsBySubject.get(subject);
      if (ids === undefined) idsBySubject.set(subject, [id]);
      else ids.push(id);
    }
    const reads = [...idsBySubject].map(async ([subject, ids]) => {
      const states = await transaction.query<RecordState["state"] & object>(
        loadStatement(this.#workspaceId, subject, ids),
      );
      for (const state of states) this.#keepStored(recordOf(subject, state));
    });
    await Promise.all(reads);
  }

  /** Reads the records that point at one, put away or not. */
  async loadReferrers(transaction: Transaction, { subject, id }: RecordRef): Promise<void> {
    if (!isId(id)) return;
    const reads = POINTERS.filter(({ to }) => to === null || to === subject).map(async ({ from, column, to }) => {
      const about = to === null ? " AND subject = $3" : "";
      const text = `SELECT ${selectionOf(from)} FROM ${TABLE_OF[from]} WHERE workspace_id = $1 AND ${column} = $2${about}`;
      const values = [this.#workspaceId, id, ...(to === null ? [subject] : [])];
      const states = await transaction.query<RecordState["state"] & object>({ text, values });
      for (const state of states)
        if (!this.#records.has(keyOf(from, state.id))) this.#keepStored(recordOf(from, state));
    });
    await Promise.all(reads);
  }

  /** Reads what the tasks and notes it has are about: who sees them depends on it. */
  loadAbouts(transaction: Transaction): Promise<void> {
    const abouts: RecordRef[] = [];
    for (const record of this.#records.values())
      if (record?.subject === "task" || record?.subject === "note")
        abouts.push({ subject: record.state.subject, id: record.state.subjectId });
    return this.load(transaction, abouts);
  }

  #keepStored(record: RecordState): void {
    const key = keyOf(record.subject, record.state.id);
    this.#records.set(key, record);
    this.#stored.set(key, record);
  }

  /** A record as it is now; null: there is none. Edges: whoever asks has had it loaded. */
  get({ subject, id }: RecordRef): RecordState | null {
    return this.#records.get(keyOf(subject, id)) ?? null;
  }

  /** Puts a record in the place of what was there. */
  put(record: RecordState): void {
    this.#records.set(keyOf(record.subject, record.state.id), record);
  }

  /** All records that point at one, of those that were loaded or put. */
  referrersOf({ subject, id }: RecordRef): RecordState[] {
    return [...this.#records.values()].filter(
      (record): record is RecordState => record !== null && pointsAt(record, subject, id),
    );
  }

  /** What changed since it was read: before (null: new) and after. */
  changes(): { readonly before: RecordState | null; readonly after: RecordState }[] {
    const changes = [];
    for (const [key, after] of this.#records) {
      const before = this.#stored.get(key) ?? null;
      if (after !== null && after !== before) changes.push({ before, after });
    }
    return changes;
  }

  /** What changed since it was read, as statements that write it; from then on it counts as read. */
  takeStatements(): Statement[] {
    const changed = this.changes().map(({ after }) => after);
    for (const record of changed) this.#stored.set(keyOf(record.subject, record.state.id), record);
    return SUBJECTS.flatMap((subject) => {
      const states = changed.filter((record) => record.subject === subject).map(({ state }) => state);
      return states.length === 0 ? [] : [saveStatement(this.#workspaceId, subject, states)];
    });
  }
}

function pointsAt({ subject, state }: RecordState, target: Subject, id: string): boolean {
  switch (subject) {
    case "case":
      return (target === "company" && state.companyId === id) || (target === "person" && state.personId === id);
    case "person":
      return target === "company" && state.companyId === id;
    case "task":
    case "note":
      return state.subject === target && state.subjectId === id;
    case "company":
      return false;
  }
}

function keyOf(subject: Subject, id: string): string {
  return `${subject} ${id}`;
}
