import { headerWords } from "@fairlead/interchange";
import { LOCALES } from "@fairlead/messages";
import { textIn, type ProcessMap } from "@fairlead/map";
import type { ImportMapping, StepUse } from "./mapping.ts";

/** A stage of a map and the names it goes by. */
export interface MapStage {
  readonly id: string;
  readonly names: readonly string[];
}

/** The stages of a map, in order, with their names in every language. */
export function stagesOfMap(map: ProcessMap): MapStage[] {
  return map.stages
    .toSorted((a, b) => a.ord - b.ord)
    .map(({ id, name }) => ({
      id,
      names: [...new Set(LOCALES.map((locale) => textIn(name, locale, map.locales)))],
    }));
}

/** The id of the stage of this name, however it is written; null if there is none or more than one. */
export function stageNamed(stages: readonly MapStage[], name: string): string | null {
  const words = headerWords(name);
  const found = stages.filter(({ id, names }) => id === name || names.some((other) => headerWords(other) === words));
  return found.length === 1 ? found[0]!.id : null;
}

/** A mapping that was made before there was a map, with the map and its stages by name; any other as it is. */
export function onMap(
  mapping: ImportMapping,
  map: { readonly id: string; readonly document: ProcessMap } | null,
): ImportMapping {
  if (mapping.kind !== "deals" || mapping.mapId !== null || map === null) return mapping;
  const stages = stagesOfMap(map.document);
  const steps = mapping.steps.map((step): StepUse => {
    if (step.meaning !== "stage" && step.meaning !== "activity") return step;
    const stageId = stageNamed(stages, step.name);
    return stageId === null ? step : { name: step.name, meaning: "stage", stageId };
  });
  return { ...mapping, mapId: map.id, steps };
}
