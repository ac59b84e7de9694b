import type { Composition } from "./composition.ts";
import { placeBands } from "./place-bands.ts";
import { placeTexts } from "./node-frame.ts";
import type { Picture } from "./picture.ts";
import type { Box, PictureLayout, PlacedEdge, PlacedLabel, PlacedNode, PlacedText, Point } from "./picture-layout.ts";
import { printableLine } from "./printable-text.ts";
import { arrowLength, FONTS, SPACING } from "./spacing.ts";
import { textWidth } from "./text-width.ts";
import { startOf, traceEdges, type FlowPoint, type Placement, type Trace } from "./trace-edges.ts";

/** Turns places along and across the flow into x and y, sets texts, and draws the bands and margins around. */
export function composeLayout(picture: Picture, composition: Composition): PictureLayout {
  const { placement } = composition;
  const bands = placeBands(picture, composition);
  const traces = traceEdges(placement);
  const origin = originOf(picture, composition, traces, bands.corner);
  const at = pointMaker(placement, origin);
  const nodes = picture.nodes.map((_, index) => placeNode(placement, index, at));
  const edges = picture.edges.map((edge, index): PlacedEdge => {
    const trace = traces[index]!;
    const label = trace.label === null ? null : placeLabel(printableLine(edge.label ?? ""), at(trace.label));
    return { edge, points: simplify(trace.points.map(at)), width: placement.edges[index]!.width, label };
  });
  const content = boundsOf(nodes, edges);
  return {
    width: Math.ceil(Math.max(content.x + content.width + SPACING.margin, bands.width)),
    height: Math.ceil(Math.max(content.y + content.height + SPACING.margin, bands.height)),
    nodes,
    edges,
    columns: bands.columns,
    lanes: bands.lanes,
  };
}

type PointMaker = (point: FlowPoint) => Point;

function pointMaker({ direction }: Placement, origin: Point): PointMaker {
  if (direction === "right") return ({ along, across }) => ({ x: origin.x + along, y: origin.y + across });
  return ({ along, across }) => ({ x: origin.x + across, y: origin.y + along });
}

/** With bands the corner they leave; without, whatever brings the content to the margin. */
function originOf(picture: Picture, { placement }: Composition, traces: readonly Trace[], corner: Point | null): Point {
  if (corner !== null) return corner;
  const at = pointMaker(placement, { x: 0, y: 0 });
  const nodes = picture.nodes.map((_, index) => placeNode(placement, index, at));
  const edges = picture.edges.map((edge, index): PlacedEdge => {
    const { label, points } = traces[index]!;
    const placed = label === null ? null : placeLabel(printableLine(edge.label ?? ""), at(label));
    return { edge, points: points.map(at), width: placement.edges[index]!.width, label: placed };
  });
  const { x, y } = boundsOf(nodes, edges);
  return { x: SPACING.margin - Math.floor(x), y: SPACING.margin - Math.floor(y) };
}

function placeNode(placement: Placement, index: number, at: PointMaker): PlacedNode {
  const { graph, frames, direction } = placement;
  const item = graph.nodes[index]!;
  const frame = frames[index]!;
  const corner = at({ along: startOf(placement, item), across: item.at });
  const size =
    direction === "right" ? { width: item.along, height: item.across } : { width: item.across, height: item.along };
  const box = { ...corner, ...size };
  return { node: frame.node, box, ...placeTexts(frame, box, direction, corner.y - item.before) };
}

function placeLabel(text: string, middle: Point): PlacedLabel {
  const width = Math.ceil(textWidth(text, FONTS.label)) + 6;
  const height = SPACING.labelHeight;
  const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const line = { lines: [text], anchor: "middle", font: FONTS.label, lineHeight: height } as const;
  return { box, text: { ...line, x: middle.x, y: middle.y } };
}

/** The corners of a line: points in the middle of a straight run left out. */
function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}

function boundsOf(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number, width: number, height: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  const addText = (text: PlacedText | null): void => {
    if (text === null) return;
    const width = text.lines.reduce((most, line) => Math.max(most, textWidth(line, text.font)), 0);
    add(
      text.anchor === "middle" ? text.x - width / 2 : text.x,
      text.y - text.lineHeight / 2,
      width,
      text.lines.length * text.lineHeight,
    );
  };
  for (const { box, title, detail } of nodes) {
    add(box.x, box.y, box.width, box.height);
    addText(title);
    addText(detail);
  }
  for (const { points, width, label } of edges) {
    const air = arrowLength(width) / 2;
    for (const { x, y } of points) add(x - air, y - air, 2 * air, 2 * air);
    if (label !== null) add(label.box.x, label.box.y, label.box.width, label.box.height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
