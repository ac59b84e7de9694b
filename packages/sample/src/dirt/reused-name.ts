import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

/** A deal that bears the name of the one before it, as when somebody copies a deal. */
export const reusedName: Dirt = {
  kind: "reused-name",
  scope: "deal",
  isEligible: (row) => row.nameBefore !== null && hasCell(row, "name"),
  soil: (row) => [replaceCells(row, "name", () => row.nameBefore)],
};
