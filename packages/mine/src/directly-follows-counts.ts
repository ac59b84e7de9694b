import type { Selection } from "@fairlead/log";
import { PairTable } from "./pair-table.ts";
import { selectedColumns, type SelectedColumns } from "./selected-columns.ts";

/**
 * How often each activity directly follows each other one: the bare counts behind a directly-follows graph.
 * Shape: edge e leads from `from[e]` to `to[e]` and happened `eventCounts[e]` times; edges ascend by from, then to.
 * `startCounts` and `endCounts` are cases by activity. Ids are those of the log's dictionary of activities.
 * Ownership: the caller's.
 */
export interface DirectlyFollowsCounts {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly eventCounts: Uint32Array;
  readonly startCounts: Uint32Array;
  readonly endCounts: Uint32Array;
  /** The edge between two activities, or -1 if there is none. */
  edgeOf(from: number, to: number): number;
}

/** Up to this many activities every pair has a cell of its own (at most 4 MB); above, pairs are hashed. */
const DENSE_UP_TO = 1024;

/**
 * Counts the directly-follows pairs of a selection, without times and without cases by edge.
 * Edges: a case without events counts nowhere. Cost: linear in events; flat memory, one cell for each pair of up to 1,024 activities, else
 * one entry for each distinct pair.
 */
export function countDirectlyFollows(selection: Selection): DirectlyFollowsCounts {
  const columns = selectedColumns(selection);
  const activityCount = selection.log.activities.size;
  return activityCount <= DENSE_UP_TO ? countInMatrix(columns, activityCount) : countInTable(columns, activityCount);
}

function countInMatrix({ starts, ends, activity }: SelectedColumns, activityCount: number): DirectlyFollowsCounts {
  const cells = new Uint32Array(activityCount * activityCount);
  const startCounts = new Uint32Array(activityCount);
  const endCounts = new Uint32Array(activityCount);
  for (let index = 0; index < starts.length; index++) {
    const end = ends[index]!;
    let place = starts[index]!;
    if (place === end) continue;
    let previous = activity[place]!;
    startCounts[previous]!++;
    for (place++; place < end; place++) {
      const next = activity[place]!;
      cells[previous * activityCount + next]!++;
      previous = next;
    }
    endCounts[previous]!++;
  }
  return { ...edgesOfMatrix(cells, activityCount), startCounts, endCounts };
}

type CountedEdges = Omit<DirectlyFollowsCounts, "startCounts" | "endCounts">;

function edgesOfMatrix(cells: Uint32Array, activityCount: number): CountedEdges {
  let edgeCount = 0;
  for (const count of cells) if (count > 0) edgeCount++;
  const from = new Uint32Array(edgeCount);
  const to = new Uint32Array(edgeCount);
  const eventCounts = new Uint32Array(edgeCount);
  let edge = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === 0) continue;
    from[edge] = Math.floor(cell / activityCount);
    to[edge] = cell % activityCount;
    eventCounts[edge] = cells[cell]!;
    // the cell has told its count; from here on it tells which edge it is
    cells[cell] = ++edge;
  }
  return { from, to, eventCounts, edgeOf: (first, second) => cells[first * activityCount + second]! - 1 };
}

function countInTable({ starts, ends, activity }: SelectedColumns, activityCount: number): DirectlyFollowsCounts {
  const pairs = new PairTable();
  const startCounts = new Uint32Array(activityCount);
  const endCounts = new Uint32Array(activityCount);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    const end = ends[index]!;
    if (start === end) continue;
    startCounts[activity[start]!]!++;
    endCounts[activity[end - 1]!]!++;
    for (let place = start + 1; place < end; place++) pairs.add(activity[place - 1]!, activity[place]!);
  }
  return { ...edgesOfTable(pairs, activityCount), startCounts, endCounts };
}

function edgesOfTable(pairs: PairTable, activityCount: number): CountedEdges {
  const met = Uint32Array.from({ length: pairs.size }, (_, index) => index);
  const order = sortedByKey(sortedByKey(met, pairs.to, activityCount), pairs.from, activityCount);
  const edgeOfPair = new Uint32Array(order.length);
  for (let edge = 0; edge < order.length; edge++) edgeOfPair[order[edge]!] = edge;
  const inOrder = (column: Uint32Array): Uint32Array => order.map((pair) => column[pair]!);
  return {
    from: inOrder(pairs.from),
    to: inOrder(pairs.to),
    eventCounts: inOrder(pairs.counts),
    edgeOf: (first, second) => {
      const pair = pairs.indexOf(first, second);
      return pair < 0 ? -1 : edgeOfPair[pair]!;
    },
  };
}

/** Items sorted by their key, keeping the order of equal ones. Cost: linear in items and keys. */
function sortedByKey(items: Uint32Array, keyOf: Uint32Array, keyCount: number): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (const item of items) next[keyOf[item]! + 1]!++;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[next[keyOf[item]!]!++] = item;
  return sorted;
}
