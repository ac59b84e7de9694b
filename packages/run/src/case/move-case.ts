import { NOTHING_CHANGES } from "../reason.ts";
import { changeRecord } from "../record/change-record.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { enterStage } from "./enter-stage.ts";
import { whyClosed } from "./close-case.ts";

/** Moves an open case to a stage of the map, forwards or back. Edges: to the stage it is in nothing changes. */
export function moveCase(situation: Situation, record: RecordOf<"case">, stageId: string): Decision {
  if (isIn(situation, record, stageId)) return NOTHING_CHANGES;
  const entry = enterStage(situation, stageId);
  return changeRecord(situation, record, {
    type: "moved",
    ...entry,
    reasons: [...whyClosed(record), ...entry.reasons],
  });
}

function isIn({ map }: Situation, { state }: RecordOf<"case">, stageId: string): boolean {
  return state.status === "open" && state.stageId === stageId && state.mapId === (map?.id ?? null);
}
