import type { Box, PictureLayout, PlacedEdge, PlacedNode, Point } from "../../src/picture/index.ts";

const NEAR = 0.01;

/** What is wrong with a layout, in words; empty when every promise holds. */
export function faultsOf(layout: PictureLayout): string[] {
  return [...overlaps(layout), ...layout.edges.flatMap((edge) => edgeFaults(edge, layout)), ...strays(layout)];
}

function overlaps({ nodes, edges, columns }: PictureLayout): string[] {
  const faults: string[] = [];
  const labels = edges.flatMap(({ edge, label }) =>
    label === null ? [] : [{ name: `label of ${edge.id}`, box: label.box }],
  );
  const boxes = nodes.map(({ node, box }) => ({ name: node.id, box }));
  for (const [index, one] of labels.entries()) {
    for (const other of labels.slice(index + 1))
      if (overlap(one.box, other.box)) faults.push(`${one.name} on ${other.name}`);
  }
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      if (overlap(one.box, other.box)) faults.push(`${one.name} on ${other.name}`);
    for (const label of labels) if (overlap(one.box, label.box)) faults.push(`${label.name} on ${one.name}`);
    for (const { band, header } of columns)
      if (overlap(one.box, header)) faults.push(`${one.name} on header ${band.id}`);
  }
  return faults;
}

function edgeFaults({ edge, points }: PlacedEdge, { nodes, columns }: PictureLayout): string[] {
  const faults: string[] = [];
  const [from, to] = [edge.from, edge.to].map((id) => nodes.find(({ node }) => node.id === id)!);
  if (!isOnBorder(points[0]!, from!)) faults.push(`${edge.id} does not begin on ${edge.from}`);
  if (!isOnBorder(points.at(-1)!, to!)) faults.push(`${edge.id} does not end on ${edge.to}`);
  for (let index = 0; index + 1 < points.length; index++) {
    const [start, end] = [points[index]!, points[index + 1]!];
    if (start.x !== end.x && start.y !== end.y) faults.push(`${edge.id} slants`);
    const run = segmentBox(start, end);
    for (const { node, box } of nodes) {
      // an edge may reach into the free corner of the box around its own round or slanted end
      if (node.shape !== "activity" && (node === from!.node || node === to!.node)) continue;
      if (overlap(run, box)) faults.push(`${edge.id} runs through ${node.id}`);
    }
    for (const { band, header } of columns)
      if (overlap(run, header)) faults.push(`${edge.id} runs through header ${band.id}`);
  }
  return faults;
}

function strays({ width, height, nodes, edges }: PictureLayout): string[] {
  const inside = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  const corners = ({ x, y, width: wide, height: high }: Box): Point[] => [
    { x, y },
    { x: x + wide, y: y + high },
  ];
  return [
    ...nodes.filter(({ box }) => !corners(box).every(inside)).map(({ node }) => `${node.id} outside`),
    ...edges.filter(({ points }) => !points.every(inside)).map(({ edge }) => `${edge.id} outside`),
    ...edges
      .filter(({ label }) => label !== null && !corners(label.box).every(inside))
      .map(({ edge }) => `label of ${edge.id} outside`),
  ];
}

function isOnBorder({ x, y }: Point, { node, box }: PlacedNode): boolean {
  const right = (x - box.x - box.width / 2) / (box.width / 2);
  const down = (y - box.y - box.height / 2) / (box.height / 2);
  if (node.shape === "decision") return Math.abs(Math.abs(right) + Math.abs(down) - 1) < NEAR;
  const onSide = Math.max(Math.abs(right), Math.abs(down));
  if (node.shape === "activity") return Math.abs(onSide - 1) < NEAR;
  const radius =
    node.shape === "outcome" ? Math.min(20, box.width / 2, box.height / 2) : Math.min(box.width, box.height) / 2;
  const out = {
    x: Math.max(0, Math.abs(x - box.x - box.width / 2) - (box.width / 2 - radius)),
    y: Math.max(0, Math.abs(y - box.y - box.height / 2) - (box.height / 2 - radius)),
  };
  if (out.x === 0 || out.y === 0) return Math.abs(onSide - 1) < NEAR;
  return Math.abs(Math.hypot(out.x, out.y) - radius) < NEAR;
}

function segmentBox(start: Point, end: Point): Box {
  return {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(start.x - end.x),
    height: Math.abs(start.y - end.y),
  };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width - NEAR &&
    other.x < one.x + one.width - NEAR &&
    one.y < other.y + other.height - NEAR &&
    other.y < one.y + one.height - NEAR
  );
}
