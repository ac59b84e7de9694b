export type {
  CaseCommand,
  CaseValues,
  Command,
  CompanyCommand,
  CompanyValues,
  ImportedCase,
  NoteCommand,
  Ownership,
  PastStep,
  PersonCommand,
  PersonValues,
  TaskCommand,
  TaskValues,
} from "./command.ts";
export type { Decide, Decision, Situation } from "./decide.ts";
export type { Change, EventActivity, EventType, RunEvent } from "./event.ts";
export type {
  CaseKind,
  CaseState,
  CaseStatus,
  CompanyState,
  FieldValue,
  FieldValues,
  NoteBlock,
  NoteState,
  PersonState,
  RecordState,
  StateOf,
  Subject,
  TaskState,
  TaskSubject,
} from "./record.ts";
