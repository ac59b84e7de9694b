import type { ProcessMap } from "../document/process-map.ts";
import type { MapText } from "../document/text.ts";
import { broken, type Invariant } from "./invariant.ts";
import { listChecks } from "./map-index.ts";

/** Every text is there in the first of the map's locales. A plain text is in that one. */
export const textsPresent: Invariant = (map) => {
  const locale = map.locales[0];
  return [...listTexts(map)]
    .filter(
      ([, text]) =>
        text !== undefined && typeof text !== "string" && (locale === undefined || text[locale] === undefined),
    )
    .map(([id]) => broken("map-text-missing", id, { locale: locale ?? "" }));
};

function* listTexts(map: ProcessMap): Generator<readonly [id: string, text: MapText | undefined]> {
  yield [map.id, map.name];
  yield [map.id, map.doc];
  for (const { id, name } of [...map.roles, ...map.lanes, ...map.fields]) yield [id, name];
  for (const { id, name, definition, guidance } of map.stages) {
    for (const text of [name, definition, guidance]) yield [id, text];
  }
  for (const node of map.nodes) {
    yield [node.id, node.name];
    yield [node.id, node.doc];
    if (node.kind === "start") yield [node.id, node.trigger];
    if (node.kind === "decision") yield [node.id, node.question];
    if (node.kind === "outcome") for (const reason of node.reasons) yield [node.id, reason];
  }
  for (const { id, label } of map.edges) yield [id, label];
  for (const { id, text } of [...listChecks(map), ...map.library]) yield [id, text];
  for (const { questions } of map.overlays) for (const { id, text } of questions) yield [id, text];
}
