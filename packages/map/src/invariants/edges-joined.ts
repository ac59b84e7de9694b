import { broken, type Invariant } from "./invariant.ts";

/** Both ends of an edge are nodes of the map. */
export const edgesJoined: Invariant = (map, { nodes }) =>
  map.edges.flatMap(({ id, from, to }) =>
    [...new Set([from, to])].filter((end) => !nodes.has(end)).map((node) => broken("map-edge-dangling", id, { node })),
  );
