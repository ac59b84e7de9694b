import { PRECISIONS, type EventLog } from "@fairlead/log";
import type { CaseStatus, PastStep } from "@fairlead/run";
import { outcomeOfName } from "@fairlead/log";
import type { StepUse } from "../mapping/mapping.ts";
import { stageNamed, type MapStage } from "../mapping/map-stage.ts";
import { plainText } from "./plain-text.ts";

const MAX_NAME = 200;

/** What each activity of a log is on the map, by activity id; as told, else as its name and the log say. */
export function stepUses(log: EventLog, told: readonly StepUse[], stages: readonly MapStage[]): StepUse[] {
  const toldByName = new Map(told.map((use) => [use.name, use]));
  return log.activities.names.map((name, activity) => {
    const use = toldByName.get(name);
    if (use !== undefined) return { ...use, name: plainText(name, MAX_NAME) ?? "?" };
    return proposeStep(log, activity, stages);
  });
}

/** What an activity is taken for where nobody says: an outcome by the log or its name, a stage where the log has stages or the map one so called. */
export function proposeStep(log: EventLog, activity: number, stages: readonly MapStage[]): StepUse {
  const written = log.activities.names[activity]!;
  const name = plainText(written, MAX_NAME) ?? "?";
  const outcome = log.outcomes.get(activity) ?? (log.outcomes.size === 0 ? outcomeOfName(written) : null);
  if (outcome !== null && outcome !== undefined) return { name, meaning: "outcome", outcome };
  const stageId = stageNamed(stages, written);
  const isStage = stageId !== null || (log.meaning === "stage" && written !== CREATED);
  return isStage ? { name, meaning: "stage", stageId } : { name, meaning: "activity" };
}

/** What readers call the making of a record: no stage. */
const CREATED = "Created";

/** Where the steps of a case lead. Units: instants in epoch milliseconds, null where not known. */
export interface CaseCourse {
  readonly history: readonly PastStep[];
  readonly status: CaseStatus;
  readonly stageId: string | null;
  readonly stageEnteredAt: number | null;
  readonly firstAt: number | null;
  readonly closedAt: number | null;
  readonly lastActor: string | null;
}

/**
 * The steps of a case, and where they left it.
 * Edges: a case ended if its last stage or outcome is an outcome; one that went on after an outcome was opened again. An ended case stays on
 * the last stage it was in.
 */
export function courseOf(log: EventLog, caseIndex: number, uses: readonly StepUse[]): CaseCourse {
  const history: PastStep[] = [];
  let status: CaseStatus = "open";
  let stage: PastStep | null = null;
  let closedAt: number | null = null;
  let firstAt: number | null = null;
  let lastActor: string | null = null;
  for (let position = log.caseOffsets[caseIndex]!; position < log.caseOffsets[caseIndex + 1]!; position++) {
    const use = uses[log.activity[position]!]!;
    if (use.meaning === "leave-out") continue;
    const step = stepAt(log, position, use);
    history.push(step);
    if (step.at !== null && (firstAt === null || step.at < firstAt)) firstAt = step.at;
    lastActor = step.actor ?? lastActor;
    if (step.meaning === "stage") {
      stage = step;
      status = "open";
      closedAt = null;
    } else if (step.outcome !== null) {
      status = step.outcome;
      closedAt = step.at;
    }
  }
  const { stageId = null, at: stageEnteredAt = null } = stage ?? {};
  return { history, status, stageId, stageEnteredAt, firstAt, closedAt, lastActor };
}

function stepAt(log: EventLog, position: number, use: Exclude<StepUse, { meaning: "leave-out" }>): PastStep {
  const at = log.at[position]!;
  const actor = log.actor[position]!;
  return {
    meaning: use.meaning,
    name: use.name,
    stageId: use.meaning === "stage" ? use.stageId : null,
    outcome: use.meaning === "outcome" ? use.outcome : null,
    at: Number.isNaN(at) ? null : Math.round(at),
    precision: PRECISIONS[log.precision[position]!]!,
    actor: actor < 0 ? null : plainText(log.actors.names[actor], MAX_NAME),
    row: log.row[position]!,
  };
}
