import type { EdgeFrame, Item, LayeredGraph, LayeredParts, Port } from "./layered-graph.ts";
import { heightOf, type Direction, type NodeFrame } from "./node-frame.ts";
import { SPACING } from "./spacing.ts";

/** The size of a label with the air around it. Units: pixels. */
export function labelSize(width: number, direction: Direction): { readonly along: number; readonly across: number } {
  if (width === 0) return { along: 0, across: 0 };
  const [long, high] = [width + 2 * SPACING.labelAir, SPACING.labelHeight + 2];
  return direction === "right" ? { along: long, across: high } : { along: high, across: long };
}

/**
 * Gives every edge end its own place on the side of its item, in the order that needs no crossing before the next layer, and every
 * item the size its edges, labels, and loops need. The heaviest edge of a side comes as near to the middle as the others allow.
 */
export function placePorts(graph: LayeredGraph, parts: LayeredParts, direction: Direction): void {
  chooseLabelPlaces(graph, parts);
  for (const wire of graph.wires) {
    const edge = parts.edges[wire.edge]!;
    const strand = graph.strands[wire.edge]!;
    const holdsLabel = strand.labelAt === null && strand.wires[0] === wire;
    wire.head.room = roomOf(edge);
    wire.tail.room = Math.max(wire.head.room, holdsLabel ? labelSize(edge.labelWidth, direction).across : 0);
  }
  for (const layer of graph.layers) {
    for (const item of layer) {
      if (item.node < 0) fitPassing(item, graph, parts, direction);
      else fitNode(item, parts.frames[item.node]!);
    }
  }
  for (const [index, edge] of parts.edges.entries()) {
    if (graph.strands[index]!.kind === "loop") reserveLoop(graph.nodes[edge.from]!, edge, parts, direction);
  }
}

function roomOf(edge: EdgeFrame): number {
  return Math.max(SPACING.edgePitch, edge.width + SPACING.edgeAir);
}

/** A long edge carries its label in the first layer it passes that is wide enough. */
function chooseLabelPlaces(graph: LayeredGraph, parts: LayeredParts): void {
  const widths = graph.layers.map((layer) => {
    return layer.reduce((most, { node }) => Math.max(most, node < 0 ? 0 : parts.frames[node]!.reach), 0);
  });
  for (const [index, strand] of graph.strands.entries()) {
    if (parts.edges[index]!.labelWidth === 0) continue;
    const passed = strand.wires.slice(1).map((wire) => wire.tail.item);
    const fromSource = strand.isBack ? passed.toReversed() : passed;
    const needed = parts.edges[index]!.labelWidth;
    strand.labelAt = fromSource.find(({ layer }) => widths[layer]! >= needed) ?? fromSource[0] ?? null;
  }
}

function fitPassing(item: Item, graph: LayeredGraph, { edges }: LayeredParts, direction: Direction): void {
  const edge = edges[item.edge]!;
  const label = graph.strands[item.edge]!.labelAt === item ? labelSize(edge.labelWidth, direction) : null;
  item.across = Math.max(roomOf(edge), label?.across ?? 0);
  item.along = label?.along ?? 0;
  for (const port of [...item.left, ...item.right]) port.at = item.across / 2;
}

function fitNode(item: Item, frame: NodeFrame): void {
  const pad = frame.node.shape === "activity" ? 4 : 1;
  item.left.sort(comparePorts);
  item.right.sort(comparePorts);
  // a single edge needs no more than the shape has
  const needs = Math.max(
    ...[item.left, item.right].map((ports) => (ports.length > 1 ? totalRoom(ports) + 2 * pad : 0)),
  );
  item.across = Math.max(frame.across, needs);
  for (const ports of [item.left, item.right]) stackPorts(ports, item.across, pad);
  const overhang = Math.max(0, totalRoom(item.left) - item.across, totalRoom(item.right) - item.across) / 2;
  item.before = Math.max(item.before, overhang);
  item.after = Math.max(item.after, overhang);
  if (!frame.leads) return;
  const first = item.right[0];
  const free = first === undefined ? item.across / 2 : first.at - first.room / 2;
  item.before = Math.max(overhang, heightOf(frame.titleLines, frame.detailLines) + 3 - free);
}

function totalRoom(ports: readonly Port[]): number {
  return ports.reduce((sum, { room }) => sum + room, 0);
}

function stackPorts(ports: readonly Port[], across: number, pad: number): void {
  let [next, heaviest] = [0, 0];
  let middle = 0;
  for (const port of ports) {
    port.at = next + port.room / 2;
    next += port.room;
    if (port.pull <= heaviest) continue;
    heaviest = port.pull;
    middle = port.at;
  }
  const shift =
    ports.length === 1 ? across / 2 - middle : Math.min(across - next - pad, Math.max(pad, across / 2 - middle));
  for (const port of ports) port.at += shift;
}

/** Edges to higher neighbours of the same layer first, the nearest outermost; then across; then to lower ones, the nearest last. */
function comparePorts(left: Port, right: Port): number {
  const group = groupOf(left) - groupOf(right);
  if (group !== 0) return group;
  const places = left.mate.item.place - right.mate.item.place;
  return (groupOf(left) === 1 ? places : -places) || left.edge - right.edge;
}

function groupOf({ item, mate }: Port): number {
  if (mate.item.layer !== item.layer) return 1;
  return mate.item.place < item.place ? 0 : 2;
}

/** Whether the loops of a node stand behind it across the flow: on the side its text leaves free. */
export function loopsAfter(frame: NodeFrame): boolean {
  return frame.leads || !frame.opensBefore;
}

/** What a loop takes across the flow: its own depth, and with its label. Units: pixels. */
export function loopDepth(edge: EdgeFrame, direction: Direction): { readonly line: number; readonly all: number } {
  const line = SPACING.loop + (edge.labelWidth > 0 ? 4 : 0);
  return { line, all: direction === "down" ? line + labelSize(edge.labelWidth, direction).across : line };
}

function reserveLoop(item: Item, edge: EdgeFrame, { frames }: LayeredParts, direction: Direction): void {
  const space = loopDepth(edge, direction).all;
  if (loopsAfter(frames[item.node]!)) item.after += space;
  else item.before += space;
}
