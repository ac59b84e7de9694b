import { reasonFor, refuse } from "../reason.ts";
import type { RecordState } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { changeRecord } from "./change-record.ts";

/** Puts a record away. It stays in the log and can be restored. */
export function removeRecord(situation: Situation, record: RecordState): Decision {
  return changeRecord(situation, record, { type: "removed", set: { removedAt: situation.now } });
}

/** Brings a record back that was put away. Edges: one that was merged into another comes back only by undoing that. */
export function restoreRecord(situation: Situation, record: RecordState): Decision {
  const { subject, state } = record;
  if ("mergedIntoId" in state && state.mergedIntoId !== null)
    return refuse([reasonFor({ code: "record-merged", values: { subject } })]);
  return changeRecord(situation, record, { type: "restored", set: { removedAt: null } });
}
