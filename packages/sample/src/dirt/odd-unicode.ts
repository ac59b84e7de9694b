import { drawItem } from "../distribution/categorical.ts";
import { hasCell, replaceCells, type Dirt } from "./dirt.ts";

// a no-break space, a zero-width joiner sequence, a right-to-left mark, a combining accent, full-width letters, a byte order mark
const ODDITIES = ["\u00a0", " 👩‍💻", "\u200f", " Cafe\u0301", "ＡＢＣ", "\ufeff"];

/** A deal name with characters that look like nothing, or like others. */
export const oddUnicode: Dirt = {
  kind: "odd-unicode",
  scope: "deal",
  isEligible: (row) => hasCell(row, "name"),
  soil: (row, random) => {
    const oddity = drawItem(random, ODDITIES);
    return [replaceCells(row, "name", (name) => name + oddity)];
  },
};
