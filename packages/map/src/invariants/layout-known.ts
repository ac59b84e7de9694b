import { broken, type Invariant } from "./invariant.ts";

/** The layout speaks of nodes of the map. It never changes what the map means, so it only warns. */
export const layoutKnown: Invariant = ({ layout }, { nodes }) =>
  [...new Set([...Object.keys(layout.positions), ...layout.pins])]
    .filter((id) => !nodes.has(id))
    .map((id) => broken("map-layout-stray", id, {}, "warning"));
