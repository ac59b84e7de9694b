import type { Cells } from "./assign-layers.ts";
import { byWeight, type FlowEdge } from "./flow-order.ts";
import type { Picture } from "./picture.ts";

/**
 * The column and lane of every node. A node that names none, or one that is not there, goes where its heaviest neighbour is; without
 * one, starts go to the first column, outcomes and ends to the last, others to the first.
 */
export function fillCells({ nodes, columns, lanes }: Picture, edges: readonly FlowEdge[]): Cells {
  const columnPlaces = new Map(columns.map(({ id }, index) => [id, index]));
  const lanePlaces = new Map(lanes.map(({ id }, index) => [id, index]));
  const columnOf = nodes.map(({ column }) => (column === undefined ? -1 : (columnPlaces.get(column) ?? -1)));
  const laneOf = nodes.map(({ lane }) => (lane === undefined ? -1 : (lanePlaces.get(lane) ?? -1)));
  const last = Math.max(0, columns.length - 1);
  for (const [index, { shape }] of nodes.entries()) {
    if (columnOf[index] === -1 && shape === "start") columnOf[index] = 0;
    if (columnOf[index] === -1 && (shape === "end" || shape === "outcome")) columnOf[index] = last;
  }
  spread(columnOf, edges);
  spread(laneOf, edges);
  return { columnOf, laneOf, columnCount: Math.max(1, columns.length) };
}

/** Fills what is -1 from neighbours, heavy edges first, round after round; then with 0. */
function spread(places: number[], edges: readonly FlowEdge[]): void {
  let isChanged = places.includes(-1);
  const order = isChanged ? byWeight(edges) : [];
  while (isChanged) {
    isChanged = false;
    for (const index of order) {
      const { from, to } = edges[index]!;
      if ((places[from] === -1) === (places[to] === -1)) continue;
      if (places[from] === -1) places[from] = places[to]!;
      else places[to] = places[from]!;
      isChanged = true;
    }
  }
  for (const [index, place] of places.entries()) if (place === -1) places[index] = 0;
}
