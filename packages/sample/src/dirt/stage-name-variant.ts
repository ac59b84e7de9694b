import { drawItem } from "../distribution/categorical.ts";
import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

const VARIANTS: readonly ((name: string) => string)[] = [
  (name) => `${name} `,
  (name) => ` ${name}`,
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.replaceAll(" ", "  "),
];

/** A stage name with other capitals or spaces than usual. */
export const stageNameVariant: Dirt = {
  kind: "stage-name-variant",
  scope: "row",
  isEligible: (row) => hasCell(row, "stage"),
  soil: (row, random) => {
    const original = row.cells.find((_, index) => row.columns[index]?.use === "stage");
    const changing = VARIANTS.filter((vary) => vary(String(original)) !== original);
    return [replaceCells(row, "stage", drawItem(random, changing))];
  },
};
