import type { LayeredGraph, LayeredParts } from "./layered-graph.ts";
import { LEADING_MIDDLE, type Direction } from "./node-frame.ts";
import { labelSize } from "./place-ports.ts";

/** How layers get their length. */
export interface StretchOptions {
  readonly hasColumns: boolean;
  readonly direction: Direction;
}

const COLUMN_WIDTH = 132;
/** What a loop and the beginning of its box take before the loop's label. */
const BEFORE_LOOP_LABEL = 40;

/**
 * Makes the boxes of a layer equally long, in all layers when there are columns, and long enough for the labels of their loops.
 * Shape: the length of each layer. Units: pixels.
 */
export function stretchLayers(graph: LayeredGraph, { frames, edges }: LayeredParts, options: StretchOptions): number[] {
  const { hasColumns, direction } = options;
  const isBox = (node: number): boolean => ["activity", "outcome"].includes(frames[node]!.node.shape);
  const reaches = frames.map(({ reach }) => reach);
  for (const [index, strand] of graph.strands.entries()) {
    if (strand.kind !== "loop" || direction === "down") continue;
    const { from, labelWidth } = edges[index]!;
    const label = labelSize(labelWidth, direction).along;
    const middle = frames[from]!.leads ? LEADING_MIDDLE : label;
    const reach = isBox(from) ? BEFORE_LOOP_LABEL + label : middle + label + 12;
    reaches[from] = Math.max(reaches[from]!, reach);
    if (isBox(from)) graph.nodes[from]!.along = reaches[from]!;
  }
  const longest = graph.layers.map((layer) => {
    return layer.reduce((most, { node, along }) => (node >= 0 && isBox(node) ? Math.max(most, along) : most), 0);
  });
  const common = longest.reduce((most, length) => Math.max(most, length), COLUMN_WIDTH);
  return graph.layers.map((layer, index) => {
    const box = hasColumns ? common : longest[index]!;
    let width = hasColumns ? common : 0;
    for (const item of layer) {
      if (item.node >= 0 && isBox(item.node)) item.along = box;
      width = Math.max(width, item.along, item.node >= 0 ? reaches[item.node]! : 0);
    }
    return width;
  });
}
