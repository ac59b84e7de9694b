import { assert } from "@fairlead/base";
import { BLANK_STATE } from "./blank-state.ts";
import type { Change, RunEvent } from "./event.ts";
import type { FieldValues, RecordState } from "./record.ts";
import { fieldOfKey } from "./state-key.ts";

/** Whether a change makes a record, rather than changing one: there was nothing before it. */
export function makesRecord({ type, change }: Pick<RunEvent, "type" | "change">): boolean {
  return (type === "created" || type === "imported") && change !== null && Object.keys(change.was).length === 0;
}

/**
 * The record after an event. Folding all events of a record gives its state: nothing else is needed, so that it can be rebuilt from the log.
 * Shape: a new value; what did not change is shared with the record before.
 * Units: `recordedAt` in epoch milliseconds: when the event was kept, which is when the record was last changed.
 * Edges: an event that changes nothing gives the record as it was, `rev` included.
 * @throws {FairleadError} `broken-invariant` when the event is of another record, changes one that is not there, or makes one that is.
 */
export function evolve(record: RecordState | null, event: RunEvent, recordedAt: number): RecordState | null {
  const { change, subject, subjectId } = event;
  if (change === null) return record;
  if (record === null) {
    assert(makesRecord(event), () => `the event "${event.type}" changes a ${subject} that is not there`);
    const blank = { ...BLANK_STATE[subject], id: subjectId, rev: 0 };
    return { subject, state: apply(blank, change, recordedAt) } as RecordState;
  }
  assert(
    record.subject === subject && record.state.id === subjectId,
    () => `an event of the ${subject} ${subjectId} came to the ${record.subject} ${record.state.id}`,
  );
  assert(!makesRecord(event), () => `the ${subject} ${subjectId} is made twice`);
  return { subject, state: apply(record.state, change, recordedAt) } as RecordState;
}

/** A state of any kind, as a change sees it. */
interface Evolving {
  readonly rev: number;
  readonly fields?: FieldValues;
}

function apply(state: Evolving, { set }: Change, recordedAt: number): object {
  const entries = Object.entries(set);
  const core = Object.fromEntries(entries.filter(([key]) => fieldOfKey(key) === null));
  const next = { ...state, ...core, rev: state.rev + 1, updatedAt: recordedAt };
  return state.fields === undefined ? next : { ...next, fields: setFields(state.fields, entries) };
}

function setFields(fields: FieldValues, entries: readonly (readonly [string, unknown])[]): FieldValues {
  const changed = new Map<string, unknown>();
  for (const [key, value] of entries) {
    const field = fieldOfKey(key);
    if (field !== null) changed.set(field, value);
  }
  if (changed.size === 0) return fields;
  const all = new Map<string, unknown>([...Object.entries(fields), ...changed]);
  return Object.fromEntries([...all].filter(([, value]) => value !== null)) as FieldValues;
}
