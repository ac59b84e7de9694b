import type { Dirt } from "./dirt.ts";

/** A row with its last cell missing, or with one too many. */
export const raggedRow: Dirt = {
  kind: "ragged-row",
  scope: "row",
  isEligible: () => true,
  soil: ({ cells }, random) => [random.next() < 0.5 ? cells.slice(0, -1) : [...cells, "n/a"]],
};
