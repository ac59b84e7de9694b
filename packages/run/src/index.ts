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
export { decide } from "./decide.ts";
export type { Change, EventActivity, EventType, RunEvent } from "./event.ts";
export { evolve } from "./evolve.ts";
export { invert, type UndoSituation } from "./invert.ts";
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
export { sameContent } from "./same-content.ts";
export type { Decision, Situation } from "./situation.ts";
