import { broken, type Invariant } from "./invariant.ts";

/** No edge enters a start, none leaves an outcome. */
export const endsRespected: Invariant = (map, index) =>
  map.nodes.flatMap(({ id, kind }) => {
    if (kind === "start") return index.edgesTo(id).map((edge) => broken("map-start-entered", edge.id, { node: id }));
    if (kind === "outcome") return index.edgesFrom(id).map((edge) => broken("map-outcome-left", edge.id, { node: id }));
    return [];
  });
