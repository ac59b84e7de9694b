/**
 * That a change took back what another had done to a case: the number of its own last event of that case, and of the first and the last event
 * of the change it took back.
 */
export interface Undoing {
  readonly caseNo: number;
  readonly bySeq: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Numbers of events, both ends included. */
export interface SeqRange {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Which events are taken back, all in all, by case: of a change that touched several, some may have been left as they are. */
export function findUndoneByCase(undoings: readonly Undoing[]): ReadonlyMap<number, readonly SeqRange[]> {
  const byCase = Map.groupBy(undoings, ({ caseNo }) => caseNo);
  return new Map([...byCase].map(([caseNo, ofCase]) => [caseNo, findUndoneRanges(ofCase)]));
}

/** Whether ranges hold a number. Cost: O(log ranges). */
export function isInRanges(ranges: readonly SeqRange[], seq: number): boolean {
  const range = ranges[indexAtOrBefore(ranges, seq)];
  return range !== undefined && seq <= range.lastSeq;
}

/**
 * Which events of one case are taken back.
 * Shape: ranges in ascending order; they do not overlap, since each change has events of its own.
 * Edges: what took something back may be taken back itself, which brings that in again; of what was taken back several times the last counts.
 * Cost: n log n in undoings.
 */
function findUndoneRanges(undoings: readonly Undoing[]): SeqRange[] {
  const latest = new Map<number, Undoing>();
  for (const undoing of undoings)
    if (undoing.bySeq > (latest.get(undoing.firstSeq)?.bySeq ?? -1)) latest.set(undoing.firstSeq, undoing);
  const changes = [...latest.values()]
    .map((undoing) => ({ ...undoing, isUndone: false }))
    .sort((a, b) => a.firstSeq - b.firstSeq);
  // the last to take something back first: only what comes later can have taken that back
  for (const change of changes.toSorted((a, b) => b.bySeq - a.bySeq)) {
    const by = changes[indexAtOrBefore(changes, change.bySeq)];
    change.isUndone = !(by?.isUndone === true && change.bySeq <= by.lastSeq);
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
