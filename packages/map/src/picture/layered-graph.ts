import type { Layering } from "./assign-layers.ts";
import type { NodeFrame } from "./node-frame.ts";
import { SPACING } from "./spacing.ts";

/**
 * Something that takes space in a layer: a node, or the place where a long edge passes.
 * Shape: `node` or `edge` is its index, the other -1. Units: pixels; `at` is where the shape begins across the flow, `before` and
 * `after` what it needs on either side of it, `along` its length.
 */
export interface Item {
  readonly node: number;
  readonly edge: number;
  readonly layer: number;
  readonly lane: number;
  /** Place among the items of its layer. */
  place: number;
  at: number;
  across: number;
  before: number;
  after: number;
  along: number;
  readonly left: Port[];
  readonly right: Port[];
}

/**
 * Where an edge meets an item. Units: pixels; `at` from the beginning of the shape, across the flow; `room` kept
 * free around it; `pull` says how much it matters that the wire is straight.
 */
export interface Port {
  readonly edge: number;
  readonly item: Item;
  /** The other end of the same wire. */
  mate: Port;
  at: number;
  room: number;
  readonly pull: number;
}

/** A part of an edge between neighbouring layers, from right to left port; or, `inLayer`, between two right ports of one layer. */
export interface Wire {
  readonly edge: number;
  readonly tail: Port;
  readonly head: Port;
  readonly inLayer: boolean;
}

/** A part of an edge that runs across the flow, straight from one node of a layer to the next. */
export interface Drop {
  readonly edge: number;
  readonly upper: Item;
  readonly lower: Item;
}

/** The distance between two drops of the same two nodes. Units: pixels. */
export const DROP_PITCH = 26;

/** How an edge is made up. Shape: wires from the lower layer to the higher; `isBack` when the edge points the other way. */
export interface Strand {
  readonly kind: "wires" | "drop" | "loop";
  readonly isBack: boolean;
  readonly wires: Wire[];
  /** Of the items it passes, the one that holds its label; null when the label stands at the tail of its first wire. */
  labelAt: Item | null;
}

/** What the building of the layers must know of an edge. Units: pixels. */
export interface EdgeFrame {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly width: number;
  readonly labelWidth: number;
}

/** A graph cut into layers. Shape: items by layer and place; strands by edge index; edges inside a layer wait in `inLayer` until the order is known. */
export interface LayeredGraph {
  readonly layers: Item[][];
  readonly nodes: readonly Item[];
  readonly wires: Wire[];
  readonly drops: Drop[];
  readonly strands: Strand[];
  readonly inLayer: number[];
}

/** The parts a layered graph is built from. Shape: frames and lanes by node index. */
export interface LayeredParts {
  readonly frames: readonly NodeFrame[];
  readonly edges: readonly EdgeFrame[];
  readonly laneOf: readonly number[];
  readonly layering: Layering;
}

/** Cuts edges that span several layers into wires with a passing item in each layer between. Cost: linear in the wires made. */
export function buildLayers(parts: LayeredParts): LayeredGraph {
  const { frames, edges, laneOf, layering } = parts;
  const layers: Item[][] = Array.from({ length: layering.layerCount }, () => []);
  const nodes = frames.map((frame, node): Item => {
    const item = createItem({ node, edge: -1, layer: layering.layerOf[node]!, lane: laneOf[node]! });
    item.before = frame.before;
    item.after = frame.after;
    item.across = frame.across;
    item.along = frame.along;
    return item;
  });
  for (const item of nodes) layers[item.layer]!.push(item);
  const graph: LayeredGraph = { layers, nodes, wires: [], drops: [], strands: [], inLayer: [] };
  const crowd = crowdOf(nodes, layering.layerCount);
  for (const [index, edge] of edges.entries()) {
    const [from, to] = [nodes[edge.from]!, nodes[edge.to]!];
    const isBack = from.layer > to.layer;
    const kind = from === to ? "loop" : "wires";
    const strand: Strand = { kind, isBack, wires: [], labelAt: null };
    graph.strands.push(strand);
    if (from === to) continue;
    if (from.layer === to.layer) graph.inLayer.push(index);
    else passThrough(graph, { index, edge, strand, crowd });
  }
  return graph;
}

interface Passage {
  readonly index: number;
  readonly edge: EdgeFrame;
  readonly strand: Strand;
  readonly crowd: (lane: number, first: number, last: number) => number;
}

function passThrough(graph: LayeredGraph, { index, edge, strand, crowd }: Passage): void {
  const ends = [graph.nodes[edge.from]!, graph.nodes[edge.to]!] as const;
  const [low, high] = strand.isBack ? [ends[1], ends[0]] : ends;
  const first = low.layer + 1;
  const last = high.layer - 1;
  const lane = crowd(high.lane, first, last) < crowd(low.lane, first, last) ? high.lane : low.lane;
  let previous = low;
  for (let layer = first; layer <= last; layer++) {
    const item = createItem({ node: -1, edge: index, layer, lane });
    graph.layers[layer]!.push(item);
    addWire(graph, { index, strand, tail: previous, head: item, weight: edge.weight });
    previous = item;
  }
  addWire(graph, { index, strand, tail: previous, head: high, weight: edge.weight });
}

function joinPorts(edge: number, [from, to]: readonly [Item, Item], pull: number): { tail: Port; head: Port } {
  const tail = { edge, item: from, at: 0, room: 0, pull } as Port;
  const head: Port = { edge, item: to, mate: tail, at: 0, room: 0, pull };
  tail.mate = head;
  return { tail, head };
}

interface WireEnds {
  readonly index: number;
  readonly strand: Strand;
  readonly tail: Item;
  readonly head: Item;
  readonly weight: number;
}

function addWire(graph: LayeredGraph, { index, strand, tail, head, weight }: WireEnds): void {
  const inLayer = tail.layer === head.layer;
  const passing = (tail.node < 0 ? 1 : 0) + (head.node < 0 ? 1 : 0);
  const pull = (0.02 + weight) * [1, 2, 8][passing]!;
  const wire: Wire = { edge: index, ...joinPorts(index, [tail, head], pull), inLayer };
  tail.right.push(wire.tail);
  (inLayer ? head.right : head.left).push(wire.head);
  graph.wires.push(wire);
  strand.wires.push(wire);
}

/**
 * Turns the edges inside a layer, once its order is known, into straight drops between neighbours whose facing sides are open, at most
 * two between the same two, and into wires around the right side otherwise.
 */
export function joinWithinLayers(graph: LayeredGraph, parts: LayeredParts): void {
  for (const index of graph.inLayer) {
    const edge = parts.edges[index]!;
    const [from, to] = [graph.nodes[edge.from]!, graph.nodes[edge.to]!];
    const [upper, lower] = from.place < to.place ? [from, to] : [to, from];
    const strand = graph.strands[index]!;
    const before = graph.drops.filter((drop) => drop.upper === upper && drop.lower === lower);
    const isFull = before.length > 1 || before.some((drop) => !mayPair(drop, edge, parts));
    if (!isFull && mayDrop(graph.layers[from.layer]!, [upper, lower], parts.frames)) {
      graph.strands[index] = { ...strand, kind: "drop" };
      graph.drops.push({ edge: index, upper, lower });
    } else {
      addWire(graph, { index, strand, tail: from, head: to, weight: edge.weight });
    }
  }
}

/** A second drop between the same two nodes needs room for a label on either side. */
function mayPair(first: Drop, second: EdgeFrame, { frames, edges }: LayeredParts): boolean {
  const [above, below] = [frames[first.upper.node]!, frames[first.lower.node]!];
  if (above.leads || below.leads) return false;
  const label = Math.max(edges[first.edge]!.labelWidth, second.labelWidth) + 2 * SPACING.labelAir;
  const room = Math.min(above.along, below.along) / 2 - DROP_PITCH / 2;
  return room >= label;
}

function mayDrop(layer: readonly Item[], [upper, lower]: readonly [Item, Item], frames: readonly NodeFrame[]): boolean {
  const [above, below] = [frames[upper.node]!, frames[lower.node]!];
  if (!above.opensAfter || !below.opensBefore) return false;
  for (let place = upper.place + 1; place < lower.place; place++) if (layer[place]!.node >= 0) return false;
  return true;
}

function createItem(of: Pick<Item, "node" | "edge" | "layer" | "lane">): Item {
  return { ...of, place: 0, at: 0, across: 0, before: 0, after: 0, along: 0, left: [], right: [] };
}

/** Counts the nodes of a lane in a run of layers, both ends included. */
function crowdOf(nodes: readonly Item[], layerCount: number): (lane: number, first: number, last: number) => number {
  const sums = new Map<number, number[]>();
  for (const { lane, layer } of nodes) {
    let sum = sums.get(lane);
    if (sum === undefined) sums.set(lane, (sum = Array.from({ length: layerCount + 1 }, () => 0)));
    sum[layer + 1]!++;
  }
  for (const sum of sums.values()) for (let layer = 1; layer <= layerCount; layer++) sum[layer]! += sum[layer - 1]!;
  return (lane, first, last) => {
    const sum = sums.get(lane);
    return sum === undefined || last < first ? 0 : sum[last + 1]! - sum[first]!;
  };
}
