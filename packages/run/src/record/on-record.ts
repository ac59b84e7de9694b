import type { Issue } from "@fairlead/base";
import { reasonFor, refuse } from "../reason.ts";
import type { RecordOf, RecordState, Subject } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";

/** The record a command names. */
export interface Target<S extends Subject> {
  readonly subject: S;
  readonly id: string;
}

/** Whether it is the record that a command names. */
export function isTarget<S extends Subject>(record: RecordState | null, target: Target<S>): record is RecordOf<S> {
  return record !== null && record.subject === target.subject && record.state.id === target.id;
}

/** Decides on a record that is there and has not been put away; of any other nothing but the reason is told. */
export function onPresentRecord<S extends Subject>(
  situation: Situation,
  target: Target<S>,
  decideOn: (record: RecordOf<S>) => Decision,
): Decision {
  return onRecord(situation, target, (record) => {
    const away = whyAway(record);
    return away === null ? decideOn(record) : refuse([away]);
  });
}

/** Decides on a record that is there, put away or not. */
export function onRecord<S extends Subject>(
  { record }: Situation,
  target: Target<S>,
  decideOn: (record: RecordOf<S>) => Decision,
): Decision {
  if (isTarget(record, target)) return decideOn(record);
  return refuse([reasonFor({ code: "record-missing", values: { subject: target.subject } })]);
}

/** Why a record that is to be made cannot be: there is one. */
export function whyTaken({ record }: Situation, { subject }: { readonly subject: Subject }): readonly Issue[] {
  return record === null ? [] : [reasonFor({ code: "record-exists", values: { subject } })];
}

/** Why nothing can be done with a record; null: it is there. */
export function whyAway({ subject, state }: RecordState): Issue | null {
  if ("mergedIntoId" in state && state.mergedIntoId !== null)
    return reasonFor({ code: "record-merged", values: { subject } });
  return state.removedAt === null ? null : reasonFor({ code: "record-removed", values: { subject } });
}
