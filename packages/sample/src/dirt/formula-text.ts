import { drawItem } from "../distribution/categorical.ts";
import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

const PREFIXES = ["=", "+", "-", "@"];

/** A deal name that a spreadsheet would take for a formula. */
export const formulaText: Dirt = {
  kind: "formula-text",
  scope: "deal",
  isEligible: (row) => hasCell(row, "name"),
  soil: (row, random) => {
    const prefix = drawItem(random, PREFIXES);
    return [replaceCells(row, "name", (name) => `${prefix}${name}`)];
  },
};
