import { headerWords } from "@fairlead/interchange";
import { LOCALES } from "@fairlead/messages";
import { textIn, type ProcessMap } from "@fairlead/map";

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
