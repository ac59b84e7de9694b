import type { CaseValues, ImportedCase } from "../command.ts";
import { refuse } from "../reason.ts";
import type { EventPlace } from "../record-event.ts";
import type { RecordOf } from "../record.ts";
import { checkOwnership } from "../record/assign-record.ts";
import { changeRecord } from "../record/change-record.ts";
import { makeRecord } from "../record/make-record.ts";
import { onPresentRecord } from "../record/on-record.ts";
import type { Decision, Situation } from "../situation.ts";
import { checkBy, checkFirstValues, checkValues, type CheckedValues } from "../value/check-values.ts";
import { caseKindRule, caseStatusRule, idRule, instantRule, knownInstantRule } from "../value/scalar-rules.ts";
import { stageOf, whyNoStage } from "./enter-stage.ts";
import { pastEvents, type PastEvents } from "./past-steps.ts";

/** A case comes out of a file: it is made, or what the file says otherwise is changed; then follow the steps of its history. */
export function importCase(situation: Situation, id: string, imported: ImportedCase): Decision {
  const place = { subject: "case", subjectId: id, caseId: id } as const;
  const past = pastEvents(situation, place, imported.history);
  if (situation.record === null) return followedBy(past, makeImported(situation, place, imported));
  return onPresentRecord(situation, { subject: "case", id }, (record) =>
    followedBy(past, updateImported(situation, record, imported)),
  );
}

function followedBy({ events, reasons }: PastEvents, decision: Decision): Decision {
  if (decision.kind === "refused") return refuse([...decision.reasons, ...reasons]);
  return reasons.length > 0 ? refuse(reasons) : { kind: "events", events: [...decision.events, ...events] };
}

function makeImported(situation: Situation, place: EventPlace, imported: ImportedCase): Decision {
  const { map, nextCaseNo } = situation;
  const onMap = map === null ? {} : { mapId: map.id, mapVersion: map.version };
  return makeRecord(situation, place, {
    type: "imported",
    parts: [
      checkFacts(imported),
      checkFirstValues("case", valuesOf(imported)),
      checkOwnership(imported.ownership),
      checkStage(situation, imported.stageId),
      {
        set: {
          ...onMap,
          no: nextCaseNo,
          stageEnteredAt: imported.stageId === null ? null : imported.stageEnteredAt,
          closedAt: imported.status === "open" ? null : imported.closedAt,
        },
        reasons: [],
      },
    ],
  });
}

const FACT_RULES = {
  kind: caseKindRule,
  status: caseStatusRule,
  createdAt: knownInstantRule,
  stageEnteredAt: instantRule,
  closedAt: instantRule,
  importId: idRule,
} as const;

function checkFacts(imported: ImportedCase): CheckedValues {
  return checkBy(FACT_RULES, imported);
}

/** The values a file gives. Edges: a reason for a loss that is none is left out. */
function valuesOf({ values, status }: ImportedCase): CaseValues {
  const { lostReason, ...others } = values;
  return status === "lost" && typeof lostReason === "string" ? { ...others, lostReason } : others;
}

function checkStage({ map }: Situation, stageId: string | null): CheckedValues {
  const isKnown = stageId === null || (map !== null && stageOf(map, stageId) !== null);
  return { set: { stageId }, reasons: isKnown ? [] : [whyNoStage(stageId)] };
}

/** Changes a case to what a later file says of it. Edges: what the file does not tell stays as it is, and so does when it was created. */
function updateImported(situation: Situation, record: RecordOf<"case">, imported: ImportedCase): Decision {
  const parts = [
    checkFacts(imported),
    checkValues("case", valuesOf(imported)),
    checkOwnership(imported.ownership),
    checkStage(situation, imported.stageId),
  ];
  const { ownership } = imported;
  return changeRecord(situation, record, {
    type: "imported",
    set: {
      ...parts[1]?.set,
      ...(ownership.ownerId === null ? {} : { ...ownership }),
      ...(imported.kind === "deal" ? { kind: "deal" } : {}),
      ...stageTold(situation, record, imported),
      ...statusTold(record, imported),
    },
    reasons: parts.flatMap(({ reasons }) => reasons),
  });
}

/** Where the file says the case stands. */
function stageTold(
  { map }: Situation,
  { state }: RecordOf<"case">,
  { stageId, stageEnteredAt }: ImportedCase,
): Readonly<Record<string, unknown>> {
  if (map === null || stageId === null) return {};
  if (state.stageId === stageId && state.mapId === map.id) return stageEnteredAt === null ? {} : { stageEnteredAt };
  return { mapId: map.id, mapVersion: map.version, stageId, stageEnteredAt };
}

/** How the file says the case ended, and when. */
function statusTold(
  { state }: RecordOf<"case">,
  { status, closedAt }: ImportedCase,
): Readonly<Record<string, unknown>> {
  if (status === "open") return { status, closedAt: null, lostReason: null };
  const known = closedAt ?? (status === state.status ? state.closedAt : null);
  return { status, closedAt: known, ...(status === "won" ? { lostReason: null } : {}) };
}
