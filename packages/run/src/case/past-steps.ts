import type { Issue } from "@fairlead/base";
import { PRECISIONS } from "@fairlead/log";
import type { PastStep } from "../command.ts";
import type { EventActivity, RunEvent } from "../event.ts";
import { reasonFor } from "../reason.ts";
import type { EventPlace } from "../record-event.ts";
import type { Situation } from "../situation.ts";
import { checkBy } from "../value/check-values.ts";
import { instantRule } from "../value/scalar-rules.ts";
import { isBlank, textRule } from "../value/text-rule.ts";
import { stageActivity, stageOf, whyNoStage } from "./enter-stage.ts";

/** The events of an imported history, in its order, and what is wrong with its steps. Shape: events change no state. */
export interface PastEvents {
  readonly events: readonly RunEvent[];
  readonly reasons: readonly Issue[];
}

const STEP_RULES = {
  name: textRule({ max: 500, isRequired: true }),
  actor: textRule({ max: 500 }),
  at: instantRule,
} as const;

/** Turns the steps of an imported history into events of the case. */
export function pastEvents({ map }: Situation, place: EventPlace, steps: readonly PastStep[]): PastEvents {
  return {
    events: steps.map((step) => pastEvent(map, place, step)),
    reasons: steps.flatMap((step) => whyNotStep(map, step)),
  };
}

function pastEvent(map: Situation["map"], place: EventPlace, step: PastStep): RunEvent {
  const { at, precision, actor, row } = step;
  const activity = pastActivity(map, step);
  const actorName = actor === null || isBlank(actor) ? null : actor;
  return { ...place, type: "happened", activity, at, precision, actorName, sourceRow: row, change: null };
}

/** A step as the file names it. Edges: a stage of the map has the map's name and key, so that it is one with those the case enters here. */
function pastActivity(map: Situation["map"], { meaning, name, stageId, outcome }: PastStep): EventActivity {
  const stage = map === null || meaning !== "stage" || stageId === null ? null : stageOf(map, stageId);
  if (map !== null && stage !== null) return stageActivity(map, stage);
  return { meaning, key: name, name, outcome: meaning === "outcome" ? outcome : null };
}

function whyNotStep(map: Situation["map"], step: PastStep): readonly Issue[] {
  const { precision, row, stageId } = step;
  const reasons = [...checkBy(STEP_RULES, step).reasons];
  if (stageId !== null && (map === null || stageOf(map, stageId) === null)) reasons.push(whyNoStage(stageId));
  const isPlaced = PRECISIONS.includes(precision) && Number.isSafeInteger(row) && row >= 0;
  if (!isPlaced) reasons.push(reasonFor({ code: "case-step-malformed", where: { field: "history" } }));
  return reasons.map((reason) => ({ ...reason, where: { ...reason.where, line: row } }));
}
