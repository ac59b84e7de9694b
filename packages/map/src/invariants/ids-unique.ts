import { broken, type Invariant } from "./invariant.ts";

/** One id names one element. That an id is never used again after its element is gone can only be seen between two versions. */
export const idsUnique: Invariant = (_, { elements }) => {
  const seen = new Set<string>();
  return elements.flatMap(({ id }) => {
    if (seen.has(id)) return [broken("map-id-duplicate", id)];
    seen.add(id);
    return [];
  });
};
