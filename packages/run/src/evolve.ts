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
  const core: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  let changesFields = false;
  for (const [key, value] of Object.entries(set)) {
    const field = fieldOfKey(key);
    if (field === null) core[key] = value;
    else {
      fields[field] = value;
      changesFields = true;
    }
  }
  // spreading leaves a prototype behind, should somebody have written one into the log
  const next = { ...state, ...core, rev: state.rev + 1, updatedAt: recordedAt };
  return changesFields && state.fields !== undefined ? { ...next, fields: setFields(state.fields, fields) } : next;
}

/** Custom fields after a change. Edges: one that is null is left out. */
function setFields(fields: FieldValues, changed: Readonly<Record<string, unknown>>): FieldValues {
  const all = Object.entries({ ...fields, ...changed });
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as FieldValues;
}
