import fc from "fast-check";
import { expect, test } from "vitest";
import { widestPaths, type Arc } from "./widest-paths.ts";

const NODES = 6;
const randomArcs = fc.array(
  fc.record({ from: fc.nat(NODES - 1), to: fc.nat(NODES - 1), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 20 },
);

/** The width of the widest path to each node, by widening until nothing changes; 0 where there is none. */
function naiveWidths(arcs: readonly Arc[]): number[] {
  const widths = Array.from({ length: NODES }, (_, node) => (node === 0 ? Infinity : 0));
  for (let round = 0; round < NODES; round++) {
    for (const { from, to, weight } of arcs) widths[to] = Math.max(widths[to]!, Math.min(widths[from]!, weight));
  }
  return widths;
}

function widthOf(arcs: readonly Arc[], lastArc: Int32Array, node: number): number {
  let width = Infinity;
  let steps = 0;
  for (let at = node; at !== 0; at = arcs[lastArc[at]!]!.from) {
    if (lastArc[at] === -1) return 0;
    width = Math.min(width, arcs[lastArc[at]!]!.weight);
    expect(++steps).toBeLessThan(NODES);
  }
  return width;
}

test("[SIM2] each node is reached over its widest path", () => {
  fc.assert(
    fc.property(randomArcs, (arcs) => {
      const lastArc = widestPaths(NODES, arcs, 0);
      const widths = Array.from(lastArc, (_, node) => widthOf(arcs, lastArc, node));
      expect(widths).toEqual(naiveWidths(arcs));
    }),
    { numRuns: 500 },
  );
});

test("[SIM2] a detour is taken where it is wider, and the earlier of equal arcs", () => {
  const arcs = [
    { from: 0, to: 2, weight: 1 },
    { from: 0, to: 1, weight: 3 },
    { from: 1, to: 2, weight: 2 },
    { from: 1, to: 2, weight: 2 },
  ];
  expect(widestPaths(4, arcs, 0)).toEqual(Int32Array.of(-1, 1, 2, -1));
});
