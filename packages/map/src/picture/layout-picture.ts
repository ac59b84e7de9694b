import { FairleadError } from "@fairlead/base";
import { layerByColumns, layerByFlow, type Layering } from "./assign-layers.ts";
import { fillCells } from "./fill-cells.ts";
import type { FlowEdge } from "./flow-order.ts";
import { buildLayers, joinWithinLayers, type EdgeFrame, type LayeredParts } from "./layered-graph.ts";
import { frameNode, type Direction } from "./node-frame.ts";
import { orderLayers } from "./order-layers.ts";
import type { Picture, PictureEdge } from "./picture.ts";
import type { PictureLayout } from "./picture-layout.ts";
import { placeItems } from "./place-items.ts";
import { placePorts } from "./place-ports.ts";
import { printableLine } from "./printable-text.ts";
import { routeChannels } from "./route-channels.ts";
import { slidePorts } from "./slide-ports.ts";
import { stretchLayers } from "./stretch-layers.ts";
import { edgeWidth, FONTS, SPACING } from "./spacing.ts";
import { textWidth } from "./text-width.ts";
import type { Placement } from "./trace-edges.ts";
import { composeLayout } from "./compose-layout.ts";

/** How a picture is laid out. */
export interface LayoutOptions {
  /** Which way the flow runs. Default "right"; a picture with columns or lanes always runs right. */
  readonly direction?: Direction;
}

const LANE_HEIGHT = 44;

/**
 * A place for everything in a picture: nodes in layers along the flow (or in their columns and lanes), edges as horizontal and vertical
 * lines that keep clear of every other node, labels in space of their own.
 * Shape: decided by the picture alone; the same picture gives the same layout on every machine.
 * Cost: about 10 ms for 60 nodes and 300 edges; grows with edges times the layers they span.
 * @throws {FairleadError} `duplicate-picture-id` when two nodes or two edges share an id; `unknown-picture-node` when an edge names a node
 * that is not there.
 * @source Kozo Sugiyama, Shojiro Tagawa, Mitsuhiko Toda, Methods for Visual Understanding of Hierarchical System Structures (1981).
 */
export function layoutPicture(picture: Picture, options: LayoutOptions = {}): PictureLayout {
  const edges = resolveEdges(picture);
  const hasBands = picture.columns.length > 0 || picture.lanes.length > 0;
  const direction = hasBands ? "right" : (options.direction ?? "right");
  const hasColumns = picture.columns.length > 0;
  const cells = fillCells(picture, edges);
  const columns = hasColumns ? layerByColumns(cells, edges) : null;
  const layering: Layering = columns ?? layerByFlow(picture.nodes.length, edges);
  const frames = picture.nodes.map((node) => frameNode(node, direction, hasColumns));
  const parts: LayeredParts = {
    frames,
    edges: edges.map((edge, index) => frameEdge(picture.edges[index]!, edge)),
    laneOf: cells.laneOf,
    layering,
  };
  const graph = buildLayers(parts);
  orderLayers(graph, { nodeOrder: hasColumns ? layering.order : null });
  joinWithinLayers(graph, parts);
  placePorts(graph, parts, direction);
  const labelWidths = parts.edges.map(({ labelWidth }) => labelWidth);
  const hasLanes = picture.lanes.length > 0;
  const lanes = placeItems(graph, {
    direction,
    labelWidths,
    laneCount: Math.max(1, picture.lanes.length),
    minLane: hasLanes ? LANE_HEIGHT : 0,
    lanePadding: hasLanes || hasColumns ? SPACING.lanePadding : 0,
  });
  slidePorts(graph, frames);
  const channels = routeChannels(graph, { direction, labelWidths, widths: parts.edges.map(({ width }) => width) });
  const widths = stretchLayers(graph, parts, { hasColumns, direction });
  const starts: number[] = [];
  let next = 0;
  for (const [layer, width] of widths.entries()) {
    starts.push(next);
    next += width + channels[layer]!.width;
  }
  const placement: Placement = { graph, frames, edges: parts.edges, direction, starts, widths, channels };
  return composeLayout(picture, { placement, lanes, length: next, columnOfLayer: columns?.columnOfLayer ?? [] });
}

function resolveEdges({ nodes, edges }: Picture): FlowEdge[] {
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  if (places.size < nodes.length) throw new FairleadError("duplicate-picture-id", { of: "node" });
  if (new Set(edges.map(({ id }) => id)).size < edges.length)
    throw new FairleadError("duplicate-picture-id", { of: "edge" });
  return edges.map((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (from === undefined || to === undefined) throw new FairleadError("unknown-picture-node", { edge: edge.id });
    const weight = Number.isFinite(edge.weight) ? Math.min(1, Math.max(0, edge.weight)) : 0;
    return { from, to, weight, deviation: edge.deviation ?? false };
  });
}

function frameEdge(edge: PictureEdge, { from, to, weight, deviation }: FlowEdge): EdgeFrame {
  const label = printableLine(edge.label ?? "");
  const labelWidth = label === "" ? 0 : Math.ceil(textWidth(label, FONTS.label));
  return { from, to, weight: deviation ? weight / 8 : weight, width: edgeWidth(edge.weight), labelWidth };
}
