import { broken, type Invariant } from "./invariant.ts";

/** A step has at most one way out, a decision at least two. */
export const waysOut: Invariant = (map, index) =>
  map.nodes.flatMap(({ id, kind }) => {
    const ways = index.edgesFrom(id).length;
    if (kind === "step" && ways > 1) return [broken("map-step-forks", id, { ways })];
    if (kind === "decision" && ways < 2) return [broken("map-decision-without-choice", id, { ways })];
    return [];
  });
