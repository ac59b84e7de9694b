import type { CaseView, CompanyView, NoteView, PersonView, TaskView } from "@fairlead/api";
import type { QueryObject } from "@fairlead/store";
import type { Subject } from "@fairlead/run";
import { caseViewOf, companyViewOf, noteViewOf, personViewOf, taskViewOf, type FlatRecord } from "./record-view.ts";

/** A kind of record as the API names it, and what it is underneath. */
export interface RecordKind<View> {
  /** What queries call it. */
  readonly object: QueryObject;
  /** What commands call it. */
  readonly subject: Subject;
  /** Whether it is a lead or a deal; null: neither. */
  readonly caseKind: "lead" | "deal" | null;
  readonly viewOf: (record: FlatRecord) => View;
}

export const DEALS: RecordKind<CaseView> = { object: "deal", subject: "case", caseKind: "deal", viewOf: caseViewOf };
export const LEADS: RecordKind<CaseView> = { object: "lead", subject: "case", caseKind: "lead", viewOf: caseViewOf };
export const PEOPLE: RecordKind<PersonView> = {
  object: "person",
  subject: "person",
  caseKind: null,
  viewOf: personViewOf,
};
export const COMPANIES: RecordKind<CompanyView> = {
  object: "company",
  subject: "company",
  caseKind: null,
  viewOf: companyViewOf,
};
export const TASKS: RecordKind<TaskView> = { object: "task", subject: "task", caseKind: null, viewOf: taskViewOf };
export const NOTES: RecordKind<NoteView> = { object: "note", subject: "note", caseKind: null, viewOf: noteViewOf };
