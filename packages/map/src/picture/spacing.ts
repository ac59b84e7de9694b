import type { Font } from "./text-width.ts";

/** The fonts of the picture. Units: pixels. */
export const FONTS: {
  readonly title: Font;
  readonly detail: Font;
  readonly label: Font;
  readonly header: Font;
} = {
  title: { size: 13, weight: "regular" },
  detail: { size: 11.5, weight: "regular" },
  label: { size: 11, weight: "regular" },
  header: { size: 13.5, weight: "semiBold" },
};

/** Distances of the picture. Units: pixels. */
export const SPACING = {
  margin: 20,
  /** Free space between two nodes, a node and a passing edge, two passing edges of one layer. */
  nodeGap: 22,
  passGap: 10,
  edgeGap: 2,
  /** The least distance between the middles of two thin edges. */
  edgePitch: 9,
  /** Free space on both sides of an edge's line. */
  edgeAir: 6,
  titleLine: 17,
  detailLine: 15,
  labelHeight: 15,
  labelAir: 6,
  /** Straight run before a node, long enough for an arrow head and a soft corner. */
  landing: 20,
  /** Straight run behind a node where no arrow lands. */
  leaving: 10,
  lanePadding: 16,
  loop: 14,
} as const;

/** The line width of an edge by its weight. Units: pixels. */
export function edgeWidth(weight: number): number {
  const share = Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0;
  return Math.round((1.25 + 6.25 * share) * 4) / 4;
}

/** The length of an arrow head on a line of a width. Units: pixels. */
export function arrowLength(width: number): number {
  return Math.min(14, 6 + width);
}
