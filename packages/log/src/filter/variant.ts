import { keepCases, type Selection } from "../selection.ts";
import { findVariants } from "../variant.ts";

/** Which variants to keep: the `top` most frequent, or as many of the most frequent as cover `coverage` (0–1) of the cases. */
export type VariantChoice = { readonly top: number } | { readonly coverage: number };

/** The cases of the most frequent variants. Edges: ties are broken by the names of the activities, so the result is one and the same each time. */
export function filterVariants(selection: Selection, choice: VariantChoice): Selection {
  const { variants, variantOf } = findVariants(selection);
  const count = "top" in choice ? choice.top : variantsToCover(variants, choice.coverage, selection.cases.length);
  return keepCases(selection, (index) => variantOf[index]! < count);
}

function variantsToCover(
  variants: readonly { readonly caseCount: number }[],
  coverage: number,
  caseCount: number,
): number {
  let covered = 0;
  let count = 0;
  // a quotient of counts equals the share as it is written, which their product would miss by a hair: 0.07 × 100 > 7
  while (count < variants.length && covered / caseCount < coverage) covered += variants[count++]!.caseCount;
  return count;
}
