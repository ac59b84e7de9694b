import { keepCases, positionAt, type Selection } from "../selection.ts";

/** The milliseconds from the first to the last known time of kept case `index`; null when no event of it has a time. */
export function caseDurationMs(selection: Selection, index: number): number | null {
  let first = Infinity;
  let last = -Infinity;
  for (let place = selection.starts[index]!; place < selection.ends[index]!; place++) {
    const at = selection.log.at[positionAt(selection, place)]!;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return first <= last ? last - first : null;
}

/** The cases that took from `minMs` to `maxMs`, both included; a case without times has no duration and is dropped. */
export function filterCaseDuration(
  selection: Selection,
  { minMs = 0, maxMs = Infinity }: { readonly minMs?: number; readonly maxMs?: number },
): Selection {
  return keepCases(selection, (index) => {
    const duration = caseDurationMs(selection, index);
    return duration !== null && duration >= minMs && duration <= maxMs;
  });
}
