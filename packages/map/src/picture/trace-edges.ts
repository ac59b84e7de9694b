import type { Channel } from "./route-channels.ts";
import {
  DROP_PITCH,
  type Drop,
  type EdgeFrame,
  type Item,
  type LayeredGraph,
  type Port,
  type Strand,
} from "./layered-graph.ts";
import { borderInset, LEADING_MIDDLE, type Direction, type NodeFrame } from "./node-frame.ts";
import { labelSize, loopDepth, loopsAfter } from "./place-ports.ts";
import { SPACING } from "./spacing.ts";

/** A place along and across the flow. Units: pixels. */
export interface FlowPoint {
  readonly along: number;
  readonly across: number;
}

/** The line of an edge from its beginning to its end, and the middle of its label. */
export interface Trace {
  readonly points: readonly FlowPoint[];
  readonly label: FlowPoint | null;
}

/** Everything placed. Shape: `starts` by layer where it begins along the flow, `widths` how long it is, `channels` behind each; the rest by node or edge index. */
export interface Placement {
  readonly graph: LayeredGraph;
  readonly frames: readonly NodeFrame[];
  readonly edges: readonly EdgeFrame[];
  readonly direction: Direction;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly channels: readonly Channel[];
}

/** Where the shape of a node begins along the flow. */
export function startOf({ frames, starts, widths }: Placement, item: Item): number {
  const start = starts[item.layer]!;
  const middle = frames[item.node]!.leads ? LEADING_MIDDLE : widths[item.layer]! / 2;
  return start + Math.round(middle - item.along / 2);
}

/** The lines of all edges. Shape: by edge index. */
export function traceEdges(placement: Placement): Trace[] {
  const { graph } = placement;
  const drops = new Map(graph.drops.map((drop) => [drop.edge, drop]));
  const between = new Map<Item, Drop[]>();
  for (const drop of graph.drops) between.set(drop.upper, [...(between.get(drop.upper) ?? []), drop]);
  const loops = new Map<Item, LoopCount>();
  return graph.strands.map((strand, index) => {
    const drop = drops.get(index);
    if (drop !== undefined) return traceDrop(placement, drop, between.get(drop.upper)!);
    if (strand.kind === "wires") return traceWires(placement, strand, index);
    const item = graph.nodes[placement.edges[index]!.from]!;
    const count = loops.get(item) ?? { level: 0, depth: 0 };
    const depth = count.depth + loopDepth(placement.edges[index]!, placement.direction).all;
    loops.set(item, { level: count.level + 1, depth });
    return traceLoop(placement, index, count);
  });
}

function traceWires(placement: Placement, strand: Strand, index: number): Trace {
  const { starts, widths, channels, edges, direction } = placement;
  const points: FlowPoint[] = [];
  for (const wire of strand.wires) {
    const layer = wire.tail.item.layer;
    const track = channels[layer]!.tracks.get(wire);
    const [from, to] = [acrossOf(wire.tail), acrossOf(wire.head)];
    if (wire.tail.item.node >= 0) points.push({ along: borderOf(placement, wire.tail, true), across: from });
    if (track !== undefined) {
      const along = starts[layer]! + widths[layer]! + track;
      points.push({ along, across: from }, { along, across: to });
    }
    if (wire.head.item.node >= 0) points.push({ along: borderOf(placement, wire.head, wire.inLayer), across: to });
  }
  const size = labelSize(edges[index]!.labelWidth, direction);
  const label = size.along === 0 ? null : labelOf(placement, strand, size.along);
  return { points: strand.isBack ? points.toReversed() : points, label };
}

/** In the layer that holds it, or at the beginning of the channel behind the first node. */
function labelOf(
  { graph, starts, widths, channels }: Placement,
  { labelAt, wires }: Strand,
  length: number,
): FlowPoint {
  if (labelAt !== null) {
    const { layer, place, at, across } = labelAt;
    const isCrossed = graph.drops.some(({ upper, lower }) => {
      return upper.layer === layer && upper.place < place && place < lower.place;
    });
    const width = widths[layer]!;
    return { along: starts[layer]! + (isCrossed ? width - length / 2 : width / 2), across: at + across / 2 };
  }
  const { tail } = wires[0]!;
  const { layer } = tail.item;
  return { along: starts[layer]! + widths[layer]! + channels[layer]!.label + length / 2, across: acrossOf(tail) };
}

function acrossOf({ item, at }: Port): number {
  return item.at + at;
}

function borderOf(placement: Placement, { item, at }: Port, atEnd: boolean): number {
  const inset = borderInset(placement.frames[item.node]!.node.shape, at, item.across, item.along);
  const start = startOf(placement, item);
  return atEnd ? start + item.along - inset : start + inset;
}

/** Several drops between the same two nodes share the width that both sides offer. */
function traceDrop(placement: Placement, drop: Drop, siblings: readonly Drop[]): Trace {
  const { frames, edges, direction } = placement;
  const { upper, lower } = drop;
  const [first, second] = [landingOf(placement, upper), landingOf(placement, lower)];
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  const together = siblings.filter((other) => other.lower === lower);
  const place = together.indexOf(drop) - (together.length - 1) / 2;
  const step = Math.min(DROP_PITCH, (high - low) / Math.max(1, together.length - 1));
  const narrow = first.high - first.low < second.high - second.low ? first.middle : second.middle;
  const size = labelSize(edges[drop.edge]!.labelWidth, direction);
  const layerEnd = placement.starts[upper.layer]! + placement.widths[upper.layer]!;
  const middle = direction === "right" ? Math.min(narrow, layerEnd - size.along) : narrow;
  const spread = (step * (together.length - 1)) / 2;
  const along = Math.min(high - spread, Math.max(low + spread, middle)) + place * step;
  const [above, below] = [frames[upper.node]!.node.shape, frames[lower.node]!.node.shape];
  const top = upper.at + upper.across - borderInset(above, along - first.start, upper.along, upper.across);
  const bottom = lower.at + borderInset(below, along - second.start, lower.along, lower.across);
  const points = [
    { along, across: top },
    { along, across: bottom },
  ];
  const isDown = placement.graph.nodes[edges[drop.edge]!.from] === upper;
  const middleAcross = lower.at - lower.before - (isDown ? SPACING.landing - 2 : 4) - size.across / 2;
  // of two drops side by side, the first has its label on the left
  const sideways = direction === "down" ? 0 : (place < 0 ? -size.along : size.along) / 2;
  const label = { along: along + sideways, across: middleAcross };
  return { points: isDown ? points : points.toReversed(), label: size.along === 0 ? null : label };
}

/** The part of a node's facing side where a drop may land. */
function landingOf(
  placement: Placement,
  item: Item,
): { readonly start: number; readonly low: number; readonly high: number; readonly middle: number } {
  const start = startOf(placement, item);
  const middle = start + item.along / 2;
  switch (placement.frames[item.node]!.node.shape) {
    case "activity":
      return { start, middle, low: start + 10, high: start + item.along - 10 };
    case "outcome":
      return { start, middle, low: start + 18, high: start + item.along - 18 };
    case "decision":
    case "start":
    case "end":
      return { start, middle, low: middle - 5, high: middle + 5 };
  }
}

/** The loops a node has already, and what they take. */
interface LoopCount {
  readonly level: number;
  readonly depth: number;
}

/** Where the loops of a box stand, from its beginning, and half the width of those of a small shape. */
const LOOP_MIDDLE = 27;
const LOOP_HALF = 5;

/** A loop stands on the side its node's text leaves free, near its beginning; further loops go around the first. */
function traceLoop(placement: Placement, index: number, { level, depth: within }: LoopCount): Trace {
  const { frames, edges, graph, direction } = placement;
  const item = graph.nodes[edges[index]!.from]!;
  const frame = frames[item.node]!;
  const isBox = frame.node.shape === "activity" || frame.node.shape === "outcome";
  const after = loopsAfter(frame);
  const start = startOf(placement, item);
  const middle = isBox ? Math.min(LOOP_MIDDLE, item.along / 2) : item.along / 2;
  const half = isBox ? Math.min(8 + 3 * level, middle - 8) : LOOP_HALF;
  const size = labelSize(edges[index]!.labelWidth, direction);
  const depth = within + loopDepth(edges[index]!, direction).line - 2;
  const border = (at: number): number => {
    const inset = borderInset(frame.node.shape, at, item.along, item.across);
    return after ? item.at + item.across - inset : item.at + inset;
  };
  const far = after ? item.at + item.across + depth : item.at - depth;
  const feet = [start + middle - half, start + middle + half] as const;
  const points = [
    { along: feet[0], across: border(middle - half) },
    { along: feet[0], across: far },
    { along: feet[1], across: far },
    { along: feet[1], across: border(middle + half) },
  ];
  if (size.along === 0) return { points, label: null };
  const inward = after ? -1 : 1;
  const label =
    direction === "right"
      ? { along: feet[1] + size.along / 2, across: far + (inward * size.across) / 2 }
      : { along: start + middle, across: far - (inward * size.across) / 2 };
  return { points, label };
}
