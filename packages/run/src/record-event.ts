import type { Change, EventActivity, EventType, RunEvent } from "./event.ts";
import type { RecordState, Subject, TaskSubject } from "./record.ts";
import { sameValue } from "./same-value.ts";
import { valueAt } from "./state-key.ts";

/** Which record an event is of, and the case in whose trace it belongs. */
export interface EventPlace {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly caseId: string | null;
}

/** Where the events of a record go: a case's into its own trace, those of a task or a note about a case into that one's. */
export function placeOf(record: RecordState): EventPlace {
  const { subject, state } = record;
  return { subject, subjectId: state.id, caseId: caseOf(record) };
}

function caseOf({ subject, state }: RecordState): string | null {
  if (subject === "case") return state.id;
  return subject === "task" || subject === "note" ? caseAbout(state) : null;
}

/** The case that a task or a note is about; null: it is about something else. */
export function caseAbout(about: { readonly subject: TaskSubject; readonly subjectId: string }): string | null {
  return about.subject === "case" ? about.subjectId : null;
}

/** What sets an event apart from others of its record. */
export interface EventDetail {
  readonly type: EventType;
  readonly at: number;
  readonly change: Change | null;
  readonly activity?: EventActivity | null;
}

/** An event that happens as it is recorded, done by the one who gave the command. */
export function eventAt(place: EventPlace, { type, at, change, activity = null }: EventDetail): RunEvent {
  return { ...place, type, activity, at, precision: "second", actorName: null, sourceRow: null, change };
}

/** The change that makes a record. Shape: `set` has what is not empty, and `was` nothing. */
export function makingChange(state: Readonly<Record<string, unknown>>): Change {
  const set: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(state)) if (value !== null) set[key] = value;
  return { set, was: {} };
}

/** The change that brings a record to have these values; null: it has them. Shape: only keys whose value differs. */
export function changeTo(record: RecordState, values: Readonly<Record<string, unknown>>): Change | null {
  const set = Object.entries(values).filter(([key, value]) => !sameValue(valueAt(record, key), value));
  if (set.length === 0) return null;
  return { set: Object.fromEntries(set), was: Object.fromEntries(set.map(([key]) => [key, valueAt(record, key)])) };
}
