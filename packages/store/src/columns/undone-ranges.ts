/** That a change took back another: the number of its own last event, and of the first and the last event of the change it took back. */
export interface Undoing {
  readonly bySeq: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Numbers of events, both ends included. */
export interface SeqRange {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/**
 * Which events are taken back, all in all.
 * Shape: ranges in ascending order; they do not overlap, since each change has events of its own.
 * Edges: what took something back may be taken back itself, which brings that in again; of what was taken back several times the last counts.
 * Cost: n log n in undoings.
 */
export function findUndoneRanges(undoings: readonly Undoing[]): SeqRange[] {
  const latest = new Map<number, Undoing>();
  for (const undoing of undoings)
    if (undoing.bySeq > (latest.get(undoing.firstSeq)?.bySeq ?? -1)) latest.set(undoing.firstSeq, undoing);
  const changes = [...latest.values()]
    .map((undoing) => ({ ...undoing, isUndone: false }))
    .sort((a, b) => a.firstSeq - b.firstSeq);
  // the last to take something back first: only what comes later can have taken that back
  for (const change of changes.toSorted((a, b) => b.bySeq - a.bySeq)) {
    const by = changes[indexAtOrBefore(changes, change.bySeq)];
    change.isUndone = !(by !== undefined && by.isUndone && change.bySeq <= by.lastSeq);
  }
  return changes.filter(({ isUndone }) => isUndone).map(({ firstSeq, lastSeq }) => ({ firstSeq, lastSeq }));
}

/** The index of the last range that begins at or before a number; -1 when there is none. */
function indexAtOrBefore(ranges: readonly SeqRange[], seq: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.firstSeq <= seq) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
