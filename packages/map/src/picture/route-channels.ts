import type { LayeredGraph, Wire } from "./layered-graph.ts";
import { labelSize } from "./place-ports.ts";
import { SPACING } from "./spacing.ts";
import type { Direction } from "./node-frame.ts";

/**
 * The space between two layers. Units: pixels, from the channel's beginning along the flow.
 * Shape: `tracks` the middle of the line across the flow, for each wire that is not straight; `label` where labels begin.
 */
export interface Channel {
  readonly width: number;
  readonly label: number;
  readonly tracks: ReadonlyMap<Wire, number>;
}

/** What routing must know of the edges. Units: pixels. Shape: by edge index. */
export interface RouteOptions {
  readonly direction: Direction;
  readonly widths: readonly number[];
  readonly labelWidths: readonly number[];
}

/** A wire that changes its place across the flow: `from` where it comes, `to` where it goes; both on the left for one inside a layer. */
interface Bend {
  readonly wire: Wire;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly returns: boolean;
  readonly width: number;
}

const CLASH = 40;
const SIGHT = 240;
const BUCKETS = 1024;

/**
 * Gives each wire that is not straight a track of its own in the channel behind its layer, in an order with few crossings and without
 * two lines lying on each other.
 * Shape: one channel per layer, that behind it.
 * Cost: for each wire the last few hundred of its channel.
 */
export function routeChannels(graph: LayeredGraph, options: RouteOptions): Channel[] {
  const wires: Wire[][] = graph.layers.map(() => []);
  for (const wire of graph.wires) wires[wire.tail.item.layer]!.push(wire);
  return wires.map((inChannel, index) => routeChannel(graph, inChannel, options, index === wires.length - 1));
}

function routeChannel(graph: LayeredGraph, wires: readonly Wire[], options: RouteOptions, isLast: boolean): Channel {
  if (wires.length === 0) return { width: isLast ? 0 : 2 * SPACING.landing, label: 0, tracks: new Map() };
  const bends = wires.map((wire) => bendOf(wire, options)).filter(({ low, high }) => low !== high);
  const trackOf = assignTracks(orderBends(bends));
  const ends = endsOf(graph, wires, options);
  const widths: number[] = [];
  for (const [bend, track] of trackOf) widths[track] = Math.max(widths[track] ?? 0, bend.width);
  let next = ends.leaving + ends.label;
  const middles = widths.map((width) => {
    const gap = Math.max(SPACING.edgePitch, width + SPACING.edgeAir);
    next += gap;
    return next - gap / 2;
  });
  const tracks = new Map<Wire, number>();
  for (const [bend, track] of trackOf) tracks.set(bend.wire, middles[track]!);
  return { width: isLast ? next : next + ends.landing, label: ends.leaving, tracks };
}

function bendOf(wire: Wire, { widths }: RouteOptions): Bend {
  const from = wire.tail.item.at + wire.tail.at;
  const to = wire.head.item.at + wire.head.at;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return { wire, from, to, low, high, returns: wire.inLayer, width: widths[wire.edge]! };
}

/** What the beginning and end of a channel must leave free: runs for arrow heads, and the labels of edges without a longer place. */
function endsOf(
  graph: LayeredGraph,
  wires: readonly Wire[],
  { direction, labelWidths }: RouteOptions,
): { readonly leaving: number; readonly landing: number; readonly label: number } {
  let [leaving, landing, label]: [number, number, number] = [SPACING.leaving, SPACING.leaving, 0];
  for (const wire of wires) {
    const strand = graph.strands[wire.edge]!;
    if (wire.inLayer || (strand.isBack && wire.tail.item.node >= 0)) leaving = SPACING.landing;
    if (!wire.inLayer && !strand.isBack && wire.head.item.node >= 0) landing = SPACING.landing;
    if (strand.labelAt !== null || strand.wires[0] !== wire) continue;
    label = Math.max(label, labelSize(labelWidths[wire.edge]!, direction).along);
  }
  return { leaving, landing, label };
}

/** Puts bends in order from left to right: each is inserted where it makes the fewest crossings with those before it. */
function orderBends(bends: Bend[]): Bend[] {
  const isDown = ({ from, to }: Bend): number => (to > from ? 1 : 0);
  bends.sort(
    (left, right) =>
      Number(right.returns) - Number(left.returns) ||
      (left.returns ? left.high - left.low - (right.high - right.low) : 0) ||
      isDown(right) - isDown(left) ||
      (isDown(left) === 1 ? right.from - left.from : left.from - right.from),
  );
  const order: Bend[] = [];
  for (const bend of bends) insertBest(order, bend);
  if (order.length > SIGHT) return order;
  for (const bend of bends) {
    order.splice(order.indexOf(bend), 1);
    insertBest(order, bend);
  }
  return order;
}

function insertBest(order: Bend[], bend: Bend): void {
  let [best, bestAt, change] = [0, order.length, 0];
  for (let at = order.length - 1; at >= 0 && at >= order.length - SIGHT; at--) {
    const other = order[at]!;
    change += costOf(bend, other) - costOf(other, bend);
    if (change >= best) continue;
    best = change;
    bestAt = at;
  }
  order.splice(bestAt, 0, bend);
}

/** Crossings, and lines on each other, when one bend lies left of another. */
function costOf(left: Bend, right: Bend): number {
  if (left.low > right.high + SPACING.edgePitch || right.low > left.high + SPACING.edgePitch) return 0;
  let cost = 0;
  if (!left.returns) {
    if (left.to > right.low && left.to < right.high) cost++;
    if (liesOn(left.to, right.from, left, right)) cost += CLASH;
    if (right.returns && liesOn(left.to, right.to, left, right)) cost += CLASH;
  }
  if (right.from > left.low && right.from < left.high) cost++;
  if (right.returns && right.to > left.low && right.to < left.high) cost++;
  return cost;
}

function liesOn(one: number, other: number, left: Bend, right: Bend): boolean {
  return Math.abs(one - other) < (left.width + right.width) / 2 + 1;
}

/** The leftmost track that keeps the order of bends that pass the same place across the flow. */
function assignTracks(order: readonly Bend[]): Map<Bend, number> {
  const tracks = new Map<Bend, number>();
  if (order.length === 0) return tracks;
  const start = order.reduce((least, { low }) => Math.min(least, low), Number.POSITIVE_INFINITY);
  const end = order.reduce((most, { high }) => Math.max(most, high), start);
  const step = Math.max(4, (end - start) / BUCKETS);
  const used = new Int32Array(Math.ceil((end - start) / step) + 8).fill(-1);
  for (const bend of order) {
    const air = bend.width / 2 + 3;
    const first = Math.max(0, Math.floor((bend.low - air - start) / step));
    const last = Math.min(used.length - 1, Math.floor((bend.high + air - start) / step));
    let track = 0;
    for (let at = first; at <= last; at++) track = Math.max(track, used[at]! + 1);
    used.fill(track, first, last + 1);
    tracks.set(bend, track);
  }
  return tracks;
}
