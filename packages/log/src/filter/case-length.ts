import { keepCases, type Selection } from "../selection.ts";

/** The cases with at least `min` and at most `max` events; a bound left out does not bind. */
export function filterCaseLength(
  selection: Selection,
  { min = 0, max = Infinity }: { readonly min?: number; readonly max?: number },
): Selection {
  return keepCases(selection, (index) => {
    const length = selection.ends[index]! - selection.starts[index]!;
    return length >= min && length <= max;
  });
}
