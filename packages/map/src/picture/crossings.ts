import type { Item, Port } from "./layered-graph.ts";

/**
 * How often wires between neighbouring layers cross.
 * Cost: O(W log W) in the wires.
 * @source Wilhelm Barth, Petra Mutzel, Michael Jünger, Simple and Efficient Bilayer Cross Counting (2004).
 */
export function countCrossings(layers: readonly (readonly Item[])[]): number {
  let count = 0;
  for (let index = 0; index + 1 < layers.length; index++)
    count += countBetween(layers[index]!, layers[index + 1]!.length);
  return count;
}

function countBetween(layer: readonly Item[], width: number): number {
  const tree = new Int32Array(width + 1);
  let [count, seen] = [0, 0];
  for (const { right } of layer) {
    for (const { mate } of right) {
      count += seen;
      for (let at = mate.item.place + 1; at > 0; at &= at - 1) count -= tree[at]!;
    }
    for (const { mate } of right) {
      for (let at = mate.item.place + 1; at <= width; at += at & -at) tree[at]!++;
    }
    seen += right.length;
  }
  return count;
}

/** How often the wires of one side of an item cross those of the same side of an item below it. */
export function countLayerCrossings(upper: readonly Port[], lower: readonly Port[]): number {
  let count = 0;
  for (const above of upper) {
    const place = above.mate.item.place;
    for (const below of lower) if (below.mate.item.place < place) count++;
  }
  return count;
}
