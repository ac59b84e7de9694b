import { orderFlow, type FlowEdge } from "./flow-order.ts";

/** Where the layering puts nodes. Shape: by node index; `order` is the place along the flow, for nodes that share a layer. */
export interface Layering {
  readonly layerOf: readonly number[];
  readonly order: readonly number[];
  readonly layerCount: number;
}

/** Nodes of a picture with columns: column and lane of each, by index. */
export interface Cells {
  readonly columnOf: readonly number[];
  readonly laneOf: readonly number[];
  readonly columnCount: number;
}

const SPARSE = 1.5;
const MAX_STACK = 5;

/**
 * Layers of a free graph: longest path along the flow, then each node drawn to the weighted median of its neighbours where the flow
 * leaves room. Dense graphs get about as many layers as fit a page; the lighter edges then run within a layer or back.
 * Edges: nodes without edges are spread over the layers.
 */
export function layerByFlow(size: number, edges: readonly FlowEdge[]): Layering {
  const dense = edges.length > SPARSE * size;
  const maxLayers = dense ? Math.ceil(1.5 * Math.sqrt(size)) + 3 : Number.POSITIVE_INFINITY;
  const { isForward, layers } = orderFlow(size, edges, maxLayers);
  const layerOf = [...layers];
  drawTogether(layerOf, edges, isForward);
  spreadLoose(layerOf, edges);
  const order = [...layers];
  return { layerOf, order, layerCount: closeRanks(layerOf) };
}

/**
 * Layers of a picture with columns: one layer per column, or several when a cell holds more nodes than stand well below each other.
 * Shape: within a cell nodes follow the flow, downwards, then to the right.
 */
export function layerByColumns(
  cells: Cells,
  edges: readonly FlowEdge[],
): Layering & { readonly columnOfLayer: number[] } {
  const size = cells.columnOf.length;
  const { layers } = orderFlow(size, edges, Number.POSITIVE_INFINITY);
  const order = layers.map((layer, node) => cells.columnOf[node]! * size + layer);
  const byCell = new Map<string, number[]>();
  for (let node = 0; node < size; node++) {
    const key = `${cells.columnOf[node]!} ${cells.laneOf[node]!}`;
    byCell.set(key, [...(byCell.get(key) ?? []), node]);
  }
  const widths = Array.from({ length: cells.columnCount }, () => 1);
  for (const nodes of byCell.values()) {
    const column = cells.columnOf[nodes[0]!]!;
    widths[column] = Math.max(widths[column]!, Math.ceil(nodes.length / MAX_STACK));
  }
  const columnOfLayer = widths.flatMap((width, column) => Array.from({ length: width }, () => column));
  const layerOf = cells.columnOf.map((column) => columnOfLayer.indexOf(column));
  for (const nodes of byCell.values()) {
    nodes.sort((left, right) => order[left]! - order[right]! || left - right);
    const stack = Math.ceil(nodes.length / Math.ceil(nodes.length / MAX_STACK));
    for (const [index, node] of nodes.entries()) layerOf[node]! += Math.floor(index / stack);
  }
  return { layerOf, order, layerCount: columnOfLayer.length, columnOfLayer };
}

/** Moves nodes, within the room the forward edges leave, to where their edges are shortest. */
function drawTogether(layerOf: number[], edges: readonly FlowEdge[], isForward: readonly boolean[]): void {
  const touching: { readonly other: number; readonly weight: number; readonly step: number }[][] = layerOf.map(
    () => [],
  );
  for (const [index, edge] of edges.entries()) {
    if (edge.from === edge.to) continue;
    const weight = 0.02 + edge.weight;
    const forward = isForward[index]!;
    touching[edge.from]!.push({ other: edge.to, weight: forward ? weight : weight / 8, step: forward ? -1 : 0 });
    touching[edge.to]!.push({ other: edge.from, weight: forward ? weight : weight / 8, step: forward ? 1 : 0 });
  }
  const nodes = layerOf.map((_, node) => node).sort((left, right) => layerOf[left]! - layerOf[right]! || left - right);
  const last = layerOf.reduce((most, layer) => Math.max(most, layer), 0);
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const node of sweep % 2 === 0 ? nodes.toReversed() : nodes) {
      let [low, high] = [0, last];
      for (const { other, step } of touching[node]!) {
        if (step > 0) low = Math.max(low, layerOf[other]! + 1);
        if (step < 0) high = Math.min(high, layerOf[other]! - 1);
      }
      if (low > high || touching[node]!.length === 0) continue;
      const wishes = touching[node]!.map(({ other, weight, step }) => ({ at: layerOf[other]! + step, weight }));
      layerOf[node] = Math.min(high, Math.max(low, weightedMedian(wishes)));
    }
  }
}

/** The lower weighted median of places. */
function weightedMedian(wishes: { readonly at: number; readonly weight: number }[]): number {
  wishes.sort((left, right) => left.at - right.at);
  let rest = wishes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { at, weight } of wishes) {
    rest -= weight;
    if (rest <= 1e-9) return at;
  }
  return wishes.at(-1)?.at ?? 0;
}

function spreadLoose(layerOf: number[], edges: readonly FlowEdge[]): void {
  const joined = new Set(edges.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
  const loose = layerOf.map((_, node) => node).filter((node) => !joined.has(node));
  const used = layerOf.reduce((most, layer) => Math.max(most, layer + 1), 1);
  const width = Math.max(used, Math.ceil(Math.sqrt(loose.length)));
  for (const [index, node] of loose.entries()) layerOf[node] = index % width;
}

/** Renumbers layers so that none is empty, and says how many there are. */
function closeRanks(layerOf: number[]): number {
  const used = [...new Set(layerOf)].sort((left, right) => left - right);
  const places = new Map(used.map((layer, index) => [layer, index]));
  for (const [node, layer] of layerOf.entries()) layerOf[node] = places.get(layer)!;
  return used.length;
}
