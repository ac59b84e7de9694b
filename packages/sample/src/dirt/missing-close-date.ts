import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

/** A closed deal that does not say when it was closed. */
export const missingCloseDate: Dirt = {
  kind: "missing-close-date",
  scope: "deal",
  isEligible: (row) => row.isClosed && hasCell(row, "close"),
  soil: (row) => [replaceCells(row, "close", () => null)],
};
