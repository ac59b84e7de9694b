import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

/** A deal that belongs to nobody, as when its owner left. */
export const missingOwner: Dirt = {
  kind: "missing-owner",
  scope: "deal",
  isEligible: (row) => hasCell(row, "owner"),
  soil: (row) => [replaceCells(row, "owner", () => null)],
};
