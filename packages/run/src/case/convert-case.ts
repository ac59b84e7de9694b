import { NOTHING_CHANGES } from "../reason.ts";
import { changeRecord } from "../record/change-record.ts";
import type { RecordOf } from "../record.ts";
import type { Decision, Situation } from "../situation.ts";
import { whyClosed } from "./close-case.ts";
import { enterStage, firstStage, stageActivity, stageOf, type Entry } from "./enter-stage.ts";

/** An open lead becomes a deal. Edges: of a deal nothing changes. */
export function convertCase(situation: Situation, record: RecordOf<"case">): Decision {
  if (record.state.kind === "deal") return NOTHING_CHANGES;
  const entry = goOn(situation, record);
  return changeRecord(situation, record, {
    type: "converted",
    set: { ...entry.set, kind: "deal" },
    activity: entry.activity,
    reasons: [...whyClosed(record), ...entry.reasons],
  });
}

/** Where a converted lead goes on: in its stage where the map has it, else in the first one. */
function goOn(situation: Situation, { state }: RecordOf<"case">): Entry {
  const { map } = situation;
  if (map === null) return { set: {}, activity: null, reasons: [] };
  const stage = state.mapId === map.id && state.stageId !== null ? stageOf(map, state.stageId) : null;
  if (stage !== null) return { set: {}, activity: stageActivity(map, stage), reasons: [] };
  const first = firstStage(map);
  return first === null ? { set: {}, activity: null, reasons: [] } : enterStage(situation, first.id);
}
