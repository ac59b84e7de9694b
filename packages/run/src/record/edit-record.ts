import type { Issue } from "@fairlead/base";
import { reasonFor } from "../reason.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkValues } from "../value/check-values.ts";
import type { ValuedSubject } from "../value/known-values.ts";
import { changeRecord } from "./change-record.ts";

/** Sets values of a record by hand: those that differ, all of them or none. */
export function editRecord(situation: Situation, record: RecordOf<ValuedSubject>, values: object): Decision {
  const { set, reasons } = checkValues(record.subject, values);
  return changeRecord(situation, record, {
    type: "edited",
    set,
    reasons: [...reasons, ...whyReasonStays(record, set)],
  });
}

/** A loss that has a reason keeps one. */
function whyReasonStays(record: RecordOf<ValuedSubject>, set: Readonly<Record<string, unknown>>): Issue[] {
  const isEmptied = record.subject === "case" && record.state.lostReason !== null && set["lostReason"] === null;
  if (!isEmptied) return [];
  const field = "lostReason";
  return [reasonFor({ code: "record-value-blank", where: { field }, values: { field } })];
}
