import type { CaseCommand } from "../command.ts";
import { checkOwnership } from "../record/assign-record.ts";
import { makeRecord } from "../record/make-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBy, checkFirstValues } from "../value/check-values.ts";
import { caseKindRule } from "../value/scalar-rules.ts";
import { enterStage, firstStage, type Entry } from "./enter-stage.ts";

type CreateCase = Extract<CaseCommand, { readonly type: "create" }>;

/** Makes an open case: where it is told to begin, or in the first stage of the map. Edges: without a map it is in no stage. */
export function createCase(situation: Situation, id: string, command: CreateCase): Decision {
  const beginning = begin(situation, command.stageId);
  return makeRecord(
    situation,
    { subject: "case", subjectId: id, caseId: id },
    {
      type: "created",
      parts: [
        { set: { no: situation.nextCaseNo, status: "open" }, reasons: [] },
        checkBy({ kind: caseKindRule }, command),
        checkFirstValues("case", command.values),
        checkOwnership(command.ownership),
        beginning,
      ],
      activity: beginning.activity,
    },
  );
}

function begin(situation: Situation, stageId: string | undefined): Entry {
  const { map } = situation;
  const first = stageId ?? (map === null ? undefined : firstStage(map)?.id);
  if (first !== undefined) return enterStage(situation, first);
  const set = map === null ? {} : { mapId: map.id, mapVersion: map.version };
  return { set, activity: null, reasons: [] };
}
