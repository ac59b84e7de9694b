import type { Issue } from "@fairlead/base";
import type { EventActivity, EventType, RunEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { happen, NOTHING_CHANGES, refuse } from "../reason.ts";
import { changeTo, eventAt, placeOf } from "../record-event.ts";
import type { RecordState } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBesides } from "./check-record.ts";

/** What is to become of a record. */
export interface Intent {
  readonly type: EventType;
  readonly set: Readonly<Record<string, unknown>>;
  readonly activity?: EventActivity | null;
  /** What already speaks against it. */
  readonly reasons?: readonly Issue[];
}

/** One event that sets what differs; none where nothing does; or the reasons against it, those of the record as it would be among them. */
export function changeRecord(situation: Situation, record: RecordState, intent: Intent): Decision {
  const { reasons = [] } = intent;
  const event = changeEvent(situation, record, intent);
  const after = event === null ? null : evolve(record, event, situation.now);
  const against = [...reasons, ...checkBesides(after, reasons)];
  if (against.length > 0) return refuse(against);
  return event === null ? NOTHING_CHANGES : happen(event);
}

/** The event that sets what differs; null: nothing does. */
function changeEvent({ now }: Situation, record: RecordState, { type, set, activity = null }: Intent): RunEvent | null {
  const change = changeTo(record, set);
  return change === null ? null : eventAt(placeOf(record), { type, at: now, change, activity });
}
