import { countCrossings, countLayerCrossings } from "./crossings.ts";
import type { Item, LayeredGraph } from "./layered-graph.ts";

/** What the order must keep to. */
export interface OrderOptions {
  /** Nodes of one lane stay in this order within their layer; null leaves them free. Shape: by node index. */
  readonly nodeOrder: readonly number[] | null;
}

/** Up to here neighbours are exchanged after every sweep; beyond the second not at all, and crossings are not counted. */
const SMALL = 1500;
const LARGE = 20_000;

/**
 * Puts the items of every layer in an order with few crossings: a depth-first start, then barycentre sweeps to and fro, and exchanges of
 * neighbours; the best order seen stays. Lanes are kept together.
 * Cost: linear passes; they become fewer as the graph grows.
 * @source Kozo Sugiyama, Shojiro Tagawa, Mitsuhiko Toda, Methods for Visual Understanding of Hierarchical System Structures (1981);
 * Emden R. Gansner and others, A Technique for Drawing Directed Graphs (1993): transposition.
 */
export function orderLayers(graph: LayeredGraph, options: OrderOptions): void {
  seedOrder(graph, options);
  const size = graph.layers.reduce((sum, layer) => sum + layer.length, 0);
  if (size > LARGE) {
    for (let sweep = 0; sweep < 2; sweep++) sweepLayers(graph, sweep % 2 === 0, options);
    return;
  }
  let best = graph.layers.map((layer) => [...layer]);
  let bestCount = countCrossings(graph.layers);
  const sweeps = Math.min(24, Math.max(3, Math.round(60_000 / (size + 1))));
  for (let [sweep, idle] = [0, 0]; sweep < sweeps && bestCount > 0 && idle < 6; sweep++) {
    sweepLayers(graph, sweep % 2 === 0, options);
    if (size < SMALL) exchangeNeighbours(graph, options, 4);
    const count = countCrossings(graph.layers);
    idle = count < bestCount ? 0 : idle + 1;
    if (count >= bestCount) continue;
    bestCount = count;
    best = graph.layers.map((layer) => [...layer]);
  }
  for (const [index, layer] of best.entries()) setOrder(graph, index, layer);
  if (size >= SMALL && bestCount > 0) exchangeNeighbours(graph, options, 3);
}

function setOrder(graph: LayeredGraph, index: number, layer: Item[]): void {
  graph.layers[index] = layer;
  for (let place = 0; place < layer.length; place++) layer[place]!.place = place;
}

/** Each item gets the moment a depth-first walk, heavy edges first, meets it. */
function seedOrder(graph: LayeredGraph, options: OrderOptions): void {
  const met = new Map<Item, number>();
  for (const start of graph.nodes) {
    if (met.has(start)) continue;
    const open = [start];
    while (open.length > 0) {
      const item = open.pop()!;
      if (met.has(item)) continue;
      met.set(item, met.size);
      const ports = item.left.concat(item.right);
      if (item.node >= 0) ports.sort((left, right) => left.pull - right.pull);
      for (const port of ports) if (!met.has(port.mate.item)) open.push(port.mate.item);
    }
  }
  for (const index of graph.layers.keys()) sortLayer(graph, index, options, (item) => met.get(item)!);
}

function sweepLayers(graph: LayeredGraph, isForward: boolean, options: OrderOptions): void {
  const indexes = [...graph.layers.keys()];
  for (const index of isForward ? indexes : indexes.toReversed()) {
    const layer = graph.layers[index]!;
    const from = graph.layers[isForward ? index - 1 : index + 1];
    if (from === undefined) continue;
    const keys = new Float64Array(layer.length);
    for (const [place, item] of layer.entries()) {
      const ports = isForward ? item.left : item.right;
      let [sum, weights] = [0, 0];
      for (const { mate, pull } of ports) {
        sum += (pull * (mate.item.place + 0.5)) / from.length;
        weights += pull;
      }
      keys[place] = weights === 0 ? (place + 0.5) / layer.length : sum / weights;
    }
    sortLayer(graph, index, options, (item) => keys[item.place]!);
  }
}

function sortLayer(
  graph: LayeredGraph,
  index: number,
  { nodeOrder }: OrderOptions,
  keyOf: (item: Item) => number,
): void {
  const layer = graph.layers[index]!;
  const entries = layer.map((item) => ({ item, key: keyOf(item) }));
  entries.sort(
    (left, right) => left.item.lane - right.item.lane || left.key - right.key || left.item.place - right.item.place,
  );
  const sorted = entries.map(({ item }) => item);
  if (nodeOrder !== null) {
    const inOrder = sorted
      .filter(({ node }) => node >= 0)
      .sort(
        (left, right) =>
          left.lane - right.lane || nodeOrder[left.node]! - nodeOrder[right.node]! || left.node - right.node,
      );
    let next = 0;
    for (const [place, item] of sorted.entries()) if (item.node >= 0) sorted[place] = inOrder[next++]!;
  }
  setOrder(graph, index, sorted);
}

/** Exchanges neighbours as long as that takes crossings away. */
function exchangeNeighbours(graph: LayeredGraph, { nodeOrder }: OrderOptions, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let gain = 0;
    for (const layer of graph.layers) {
      for (let place = 0; place + 1 < layer.length; place++) {
        const [upper, lower] = [layer[place]!, layer[place + 1]!];
        if (upper.lane !== lower.lane || (nodeOrder !== null && upper.node >= 0 && lower.node >= 0)) continue;
        const change = crossingsOf(lower, upper) - crossingsOf(upper, lower);
        if (change >= 0) continue;
        gain -= change;
        layer[place] = lower;
        layer[place + 1] = upper;
        lower.place = place;
        upper.place = place + 1;
      }
    }
    if (gain === 0) return;
  }
}

function crossingsOf(upper: Item, lower: Item): number {
  return countLayerCrossings(upper.left, lower.left) + countLayerCrossings(upper.right, lower.right);
}
