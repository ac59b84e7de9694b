import type { EventActivity } from "../event.ts";
import { evolve } from "../evolve.ts";
import { happen, refuse } from "../reason.ts";
import { eventAt, makingChange, type EventPlace } from "../record-event.ts";
import type { Decision, Situation } from "../situation.ts";
import type { CheckedValues } from "../value/check-values.ts";
import { checkBesides } from "./check-record.ts";
import { whyTaken } from "./on-record.ts";

/** A record that is to be made, of the values it is put together from. */
export interface Making {
  readonly type: "created" | "imported";
  readonly parts: readonly CheckedValues[];
  readonly activity?: EventActivity | null;
}

/** The one event that makes a record, or all reasons against it. */
export function makeRecord(
  situation: Situation,
  place: EventPlace,
  { type, parts, activity = null }: Making,
): Decision {
  const { now } = situation;
  const state: Record<string, unknown> = { createdAt: now };
  for (const { set } of parts) Object.assign(state, set);
  const event = eventAt(place, { type, at: now, change: makingChange(state), activity });
  const wrong = parts.flatMap(({ reasons }) => reasons);
  const reasons = [...whyTaken(situation, place), ...wrong, ...checkBesides(evolve(null, event, now), wrong)];
  return reasons.length > 0 ? refuse(reasons) : happen(event);
}
