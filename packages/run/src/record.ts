/** What a workspace keeps records of. A case is a lead or a deal: the thing that travels the map. */
export type Subject = "case" | "person" | "company" | "task" | "note";

/** What a task or a note can be about. */
export type TaskSubject = "case" | "person" | "company";

/** A value of a custom field. Units: money in minor units of the record's currency, dates as YYYY-MM-DD, instants in epoch milliseconds. */
export type FieldValue = string | number | boolean | null;

/** Custom fields by key. Edges: a field without a value is left out. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What every record has. Units: instants in epoch milliseconds. */
interface RecordBase {
  readonly id: string;
  /** Counts the changes, from 1. */
  readonly rev: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was put away; null while it is there. */
  readonly removedAt: number | null;
}

/** A record that belongs to somebody and can be one with another. */
interface OwnedRecord extends RecordBase {
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly fields: FieldValues;
  readonly mergedIntoId: string | null;
  readonly importId: string | null;
}

/** A case begins as either; a lead can become a deal. */
export type CaseKind = "lead" | "deal";
/** How a case stands. */
export type CaseStatus = "open" | "won" | "lost";

/**
 * A lead or a deal, where it stands, and what is known of it. Units: `amountMinor` in minor units of `currency`, instants in epoch milliseconds.
 * Edges: `closedAt` is null of an open case, and of an imported one whose file does not tell; `lostReason` only lost cases have.
 */
export interface CaseState extends OwnedRecord {
  /** The case's number in its workspace, from 1, given once. */
  readonly no: number;
  readonly kind: CaseKind;
  readonly title: string;
  readonly mapId: string | null;
  readonly mapVersion: number | null;
  readonly stageId: string | null;
  readonly status: CaseStatus;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly expectedCloseOn: string | null;
  readonly companyId: string | null;
  readonly personId: string | null;
  readonly source: string | null;
  readonly lostReason: string | null;
  readonly stageEnteredAt: number | null;
  readonly closedAt: number | null;
}

/** A person the company talks to. */
export interface PersonState extends OwnedRecord {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly jobTitle: string | null;
  readonly companyId: string | null;
}

/** A company that is sold to. */
export interface CompanyState extends OwnedRecord {
  readonly name: string;
  readonly domain: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Something to be done about a record. `activity` is a step activity of the map language ("call", "meeting", …). */
export interface TaskState extends RecordBase {
  readonly subject: TaskSubject;
  readonly subjectId: string;
  readonly title: string;
  readonly activity: string;
  readonly dueAt: number | null;
  readonly assigneeId: string | null;
  readonly doneAt: number | null;
}

/** A paragraph of a note: plain text, an item of a list, or a heading. Marks are not kept as markup but as text alone. */
export interface NoteBlock {
  readonly kind: "paragraph" | "item" | "heading";
  readonly text: string;
}

/** Something written down about a record: structured text, never markup. */
export interface NoteState extends RecordBase {
  readonly subject: TaskSubject;
  readonly subjectId: string;
  readonly body: readonly NoteBlock[];
  readonly authorId: string | null;
}

/** The state of each kind of record. */
export interface StateOf {
  readonly case: CaseState;
  readonly person: PersonState;
  readonly company: CompanyState;
  readonly task: TaskState;
  readonly note: NoteState;
}

/** A record and what kind it is. */
export type RecordState = { readonly [S in Subject]: { readonly subject: S; readonly state: StateOf[S] } }[Subject];

/** A record of one kind. */
export type RecordOf<S extends Subject> = Extract<RecordState, { readonly subject: S }>;
