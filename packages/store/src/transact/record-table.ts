import type { RecordState, StateOf, Subject } from "@fairlead/run";
import type { Statement } from "../connection/transaction.ts";
import { insertText } from "./row-insert.ts";

type ColumnsOf<S extends Subject> = Readonly<Record<keyof StateOf[S], string>>;

const BASE = {
  id: "id",
  rev: "rev",
  createdAt: "created_at",
  updatedAt: "updated_at",
  removedAt: "removed_at",
};

const OWNED = {
  ...BASE,
  ownerId: "owner_id",
  teamId: "team_id",
  fields: "fields",
  mergedIntoId: "merged_into_id",
  importId: "import_id",
};

/** The column that keeps each key of a record's state. */
const COLUMNS: { readonly [S in Subject]: ColumnsOf<S> } = {
  case: {
    ...OWNED,
    no: "no",
    kind: "kind",
    title: "title",
    mapId: "map_id",
    mapVersion: "map_version",
    stageId: "stage_id",
    status: "status",
    amountMinor: "amount_minor",
    currency: "currency",
    expectedCloseOn: "expected_close_on",
    companyId: "company_id",
    personId: "person_id",
    source: "source",
    lostReason: "lost_reason",
    stageEnteredAt: "stage_entered_at",
    closedAt: "closed_at",
  },
  person: {
    ...OWNED,
    name: "name",
    email: "email",
    phone: "phone",
    jobTitle: "job_title",
    companyId: "company_id",
  },
  company: { ...OWNED, name: "name", domain: "domain", phone: "phone", address: "address" },
  task: {
    ...BASE,
    subject: "subject",
    subjectId: "subject_id",
    title: "title",
    activity: "activity",
    dueAt: "due_at",
    assigneeId: "assignee_id",
    doneAt: "done_at",
  },
  note: { ...BASE, subject: "subject", subjectId: "subject_id", body: "body", authorId: "author_id" },
};

/** The kinds of records, in the order in which they are written. */
export const SUBJECTS: readonly Subject[] = ["company", "person", "case", "task", "note"];

/** The table of each kind of record. */
export const TABLE_OF: Readonly<Record<Subject, "sales_case" | "person" | "company" | "task" | "note">> = {
  case: "sales_case",
  person: "person",
  company: "company",
  task: "task",
  note: "note",
};

/** What is selected of a record's table so that a row is a state, key by key. */
export function selectionOf(subject: Subject): string {
  return Object.entries(COLUMNS[subject])
    .map(([key, column]) => `${column} AS "${key}"`)
    .join(", ");
}

const LOAD_TEXT = textBySubject(
  (subject) => `SELECT ${selectionOf(subject)} FROM ${TABLE_OF[subject]} WHERE workspace_id = $1 AND id = ANY ($2)`,
);

const SAVE_TEXT = textBySubject((subject) => {
  const changing = Object.values(COLUMNS[subject]).filter((column) => column !== "id");
  const settings = changing.map((column) => `${column} = excluded.${column}`).join(", ");
  return `${insertText(TABLE_OF[subject])} ON CONFLICT (workspace_id, id) DO UPDATE SET ${settings}`;
});

function textBySubject(textOf: (subject: Subject) => string): Readonly<Record<Subject, string>> {
  return {
    case: textOf("case"),
    person: textOf("person"),
    company: textOf("company"),
    task: textOf("task"),
    note: textOf("note"),
  };
}

/** As many ids as tell that a file is being read: a plan kept from when its table was small would then read all of it for each batch. */
const MANY_IDS = 100;

/** Reads records by id. Shape: its rows are states. Edges: for many ids it is planned anew. */
export function loadStatement(workspaceId: string, subject: Subject, ids: readonly string[]): Statement {
  const statement = { text: LOAD_TEXT[subject], values: [workspaceId, ids] };
  return ids.length < MANY_IDS ? { name: `load-${subject}`, ...statement } : statement;
}

/** Writes records, new ones and changed ones, whole. */
export function saveStatement(
  workspaceId: string,
  subject: Subject,
  states: readonly RecordState["state"][],
): Statement {
  const columns: readonly (readonly [string, string])[] = Object.entries(COLUMNS[subject]);
  const rows = states.map((state) => {
    const values: Readonly<Record<string, unknown>> = { ...state };
    return Object.fromEntries([
      ["workspace_id", workspaceId],
      ...columns.map(([key, column]) => [column, values[key]]),
    ]);
  });
  return { name: `save-${subject}`, text: SAVE_TEXT[subject], values: [JSON.stringify(rows)] };
}

/** A row read with `selectionOf`, as the record it is. */
export function recordOf<S extends Subject>(subject: S, state: StateOf[S]): RecordState {
  return { subject, state } as unknown as RecordState;
}
