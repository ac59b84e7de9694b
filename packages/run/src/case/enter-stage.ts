import type { Issue } from "@fairlead/base";
import { textIn, type Stage } from "@fairlead/map";
import type { EventActivity } from "../event.ts";
import { reasonFor, shown } from "../reason.ts";
import type { Situation } from "../situation.ts";

/** A map that a case can run on. */
export type RunningMap = NonNullable<Situation["map"]>;

/** What a case gets by coming into a stage: the keys of its place on the map, and the step of the process that this is. */
export interface Entry {
  readonly set: Readonly<Record<string, unknown>>;
  readonly activity: EventActivity | null;
  readonly reasons: readonly Issue[];
}

/**
 * A case comes into a stage of its map. Every way into a stage leads through here: what its gate asks for is asked here.
 * Edges: without a map there is no stage to come into; a stage the map does not have is a reason to refuse.
 */
export function enterStage({ map, now }: Situation, stageId: string): Entry {
  if (map === null) return noEntry(reasonFor({ code: "case-without-map", where: { field: "stageId" } }));
  const stage = stageOf(map, stageId);
  if (stage === null) return noEntry(whyNoStage(stageId));
  const set = { mapId: map.id, mapVersion: map.version, stageId, stageEnteredAt: now };
  return { set, activity: stageActivity(map, stage), reasons: [] };
}

function noEntry(reason: Issue): Entry {
  return { set: {}, activity: null, reasons: [reason] };
}

/** Why a case cannot be in a stage: the map has none of that id. */
export function whyNoStage(stageId: string): Issue {
  return reasonFor({ code: "case-stage-unknown", where: { field: "stageId" }, values: { stage: shown(stageId) } });
}

/** The stage of a map by its id; null: it has none. */
export function stageOf({ document }: RunningMap, stageId: string): Stage | null {
  return document.stages.find(({ id }) => id === stageId) ?? null;
}

/** Where cases come in: the stage of the lowest order; null: the map has no stages. */
export function firstStage({ document }: RunningMap): Stage | null {
  return document.stages.reduce<Stage | null>(
    (first, stage) => (first === null || stage.ord < first.ord ? stage : first),
    null,
  );
}

/** A stage as a step of the process. */
export function stageActivity({ id, document }: RunningMap, stage: Stage): EventActivity {
  const [locale = "en"] = document.locales;
  const name = textIn(stage.name, locale, document.locales);
  return { meaning: "stage", key: `${id}/${stage.id}`, name, outcome: null };
}
