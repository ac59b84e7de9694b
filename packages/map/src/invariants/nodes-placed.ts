import { broken, type Invariant } from "./invariant.ts";

/** Every node stands in one stage and one lane of the map. */
export const nodesPlaced: Invariant = (map, { kinds }) =>
  map.nodes.flatMap(({ id, stage, lane }) => [
    ...(kinds.get(stage) === "stage" ? [] : [broken("map-stage-undeclared", id, { stage })]),
    ...(kinds.get(lane) === "lane" ? [] : [broken("map-lane-undeclared", id, { lane })]),
  ]);
