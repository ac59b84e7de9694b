import type { Dirt } from "./dirt.ts";

/** A row written twice, as when a page of an export is fetched again. */
export const duplicateRow: Dirt = {
  kind: "duplicate-row",
  scope: "row",
  isEligible: () => true,
  soil: ({ cells }) => [cells, cells],
};
