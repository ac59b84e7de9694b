import { NOTHING_CHANGES, reasonFor, refuse } from "../reason.ts";
import { changeRecord } from "../record/change-record.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { enterStage, type Entry } from "./enter-stage.ts";

/**
 * A case that was won or lost is open again, in the stage it was in or in another; the time in the stage counts anew.
 * Edges: of an open one nothing changes, but it is moved, not reopened, into another stage; one that was in no stage stays in none.
 */
export function reopenCase(situation: Situation, record: RecordOf<"case">, stageId: string | undefined): Decision {
  const { state } = record;
  const target = stageId ?? state.stageId;
  if (state.status === "open") {
    if (target === state.stageId) return NOTHING_CHANGES;
    return refuse([reasonFor({ code: "case-open", where: { field: "stageId" } })]);
  }
  const entry = returnTo(situation, target);
  return changeRecord(situation, record, {
    ...entry,
    type: "reopened",
    set: { ...entry.set, status: "open", closedAt: null, lostReason: null },
  });
}

function returnTo(situation: Situation, stageId: string | null): Entry {
  return stageId === null ? { set: {}, activity: null, reasons: [] } : enterStage(situation, stageId);
}
