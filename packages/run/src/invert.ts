import type { Issue } from "@fairlead/base";
import type { Change, RunEvent } from "./event.ts";
import { evolve, makesRecord } from "./evolve.ts";
import { reasonFor, refuse, shown } from "./reason.ts";
import { eventAt, placeOf } from "./record-event.ts";
import type { RecordState } from "./record.ts";
import { checkRecord } from "./record/check-record.ts";
import { sameValue } from "./same-value.ts";
import type { Decision } from "./situation.ts";
import { keysOf, valueAt } from "./state-key.ts";

/**
 * What taking a change back stands on.
 * Shape: `records` are all records that the change changed, as they are now. Units: `now` in epoch milliseconds.
 */
export interface UndoSituation {
  readonly records: readonly RecordState[];
  readonly now: number;
}

/**
 * The events that take back a change, or every reason why not: a value it set that has been changed since, a record that would not fit together.
 * Taking these back in turn does the change again.
 * Shape: `events` are those of one whole change, as they were kept; the inverse ones stand in the opposite order, each of type "undone".
 * Edges: reasons name fields, and nothing that stands in them; a record that the change made is put away; steps of an imported history have nothing to take back.
 */
export function invert(events: readonly RunEvent[], { records, now }: UndoSituation): Decision {
  const current = new Map(records.map((record) => [record.state.id, record]));
  const inverse: RunEvent[] = [];
  const reasons: Issue[] = [];
  for (const event of events.toReversed()) {
    if (event.change === null) continue;
    const record = current.get(event.subjectId);
    if (record === undefined || record.subject !== event.subject) {
      reasons.push(reasonFor({ code: "record-missing", values: { subject: event.subject } }));
      continue;
    }
    reasons.push(...changedSince(record, event));
    const undone = eventAt(placeOf(record), { type: "undone", at: now, change: inverseOf(event, now) });
    inverse.push(undone);
    current.set(record.state.id, evolve(record, undone, now) ?? record);
  }
  if (reasons.length === 0) reasons.push(...[...current.values()].flatMap(checkRecord));
  return reasons.length > 0 ? refuse(reasons) : { kind: "events", events: inverse };
}

function inverseOf(event: RunEvent, now: number): Change | null {
  if (makesRecord(event)) return { set: { removedAt: now }, was: { removedAt: null } };
  return event.change && { set: event.change.was, was: event.change.set };
}

/** The values an event set that are no longer as it set them. */
function changedSince(record: RecordState, event: RunEvent): Issue[] {
  const made = makesRecord(event) ? evolve(null, event, record.state.updatedAt) : null;
  const keys = made === null ? Object.keys(event.change?.set ?? {}) : keysMade(made, record);
  const then = (key: string): unknown => (made === null ? event.change?.set[key] : valueAt(made, key));
  return keys
    .filter((key) => !sameValue(valueAt(record, key), then(key)))
    .map((key) =>
      reasonFor({
        code: "undo-changed-since",
        where: { field: shown(key) },
        values: { field: shown(key), subject: record.subject },
      }),
    );
}

/** All that making a record settled: also what it left empty. */
function keysMade(made: RecordState, record: RecordState): string[] {
  return [...new Set([...keysOf(made), ...keysOf(record)])].filter((key) => key !== "rev" && key !== "updatedAt");
}
