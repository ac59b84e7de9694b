import type { PlacedEdge, Point } from "./picture-layout.ts";
import { arrowLength } from "./spacing.ts";

/** What is drawn of an edge. Shape: SVG path data; `line` ends where the arrow head begins, `reach` goes on to the node. */
export interface EdgePath {
  readonly line: string;
  readonly reach: string;
  readonly arrow: string;
}

const CORNER = 7;

/** The line of an edge with soft corners, and its arrow head. */
export function edgePath({ points, width }: PlacedEdge): EdgePath {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return { line: "", reach: "", arrow: "" };
  const distance = Math.abs(tip.x - before.x) + Math.abs(tip.y - before.y);
  const direction = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) };
  const length = Math.min(arrowLength(width), distance);
  const half = Math.min(length, 3 + width * 0.75);
  const base = { x: tip.x - direction.x * length, y: tip.y - direction.y * length };
  const left = { x: base.x - direction.y * half, y: base.y + direction.x * half };
  const right = { x: base.x + direction.y * half, y: base.y - direction.x * half };
  // the line ends a little inside the head, so that no gap shows between them
  const end = { x: base.x + direction.x, y: base.y + direction.y };
  return {
    line: roundedPath([...points.slice(0, -1), end]),
    reach: roundedPath(points),
    arrow: `M${pair(tip)}L${pair(left)}L${pair(right)}Z`,
  };
}

function roundedPath(points: readonly Point[]): string {
  let path = `M${pair(points[0]!)}`;
  for (let index = 1; index + 1 < points.length; index++) {
    const [from, corner, to] = [points[index - 1]!, points[index]!, points[index + 1]!];
    const radius = Math.min(CORNER, distanceOf(from, corner) / 2, distanceOf(corner, to) / 2);
    path += `L${pair(towards(corner, from, radius))}Q${pair(corner)} ${pair(towards(corner, to, radius))}`;
  }
  return `${path}L${pair(points.at(-1)!)}`;
}

function distanceOf(from: Point, to: Point): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * distance,
    y: from.y + Math.sign(to.y - from.y) * distance,
  };
}

function pair({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** A coordinate with at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
