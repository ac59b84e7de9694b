import type { Item, LayeredGraph, Port } from "./layered-graph.ts";
import type { NodeFrame } from "./node-frame.ts";

/**
 * Moves edge ends along the sides of placed nodes, heaviest first, where that makes an edge straight and leaves the others their room.
 * Shape: frames by node index.
 */
export function slidePorts(graph: LayeredGraph, frames: readonly NodeFrame[]): void {
  for (const side of ["right", "left"] as const) {
    for (const item of graph.nodes) {
      const frame = frames[item.node]!;
      if (frame.leads || (frame.node.shape !== "activity" && frame.node.shape !== "outcome")) continue;
      slideSide(item, item[side], frame.node.shape === "activity" ? 4 : 8);
    }
  }
}

function slideSide(item: Item, ports: readonly Port[], pad: number): void {
  const order = ports.map((_, index) => index).sort((left, right) => ports[right]!.pull - ports[left]!.pull);
  for (const index of order) {
    const port = ports[index]!;
    const { mate } = port;
    if (mate.item.layer === item.layer) continue;
    const wish = mate.item.at + mate.at - item.at;
    const above = ports[index - 1];
    const below = ports[index + 1];
    const low = above === undefined ? pad + port.room / 2 : above.at + (above.room + port.room) / 2;
    const high = below === undefined ? item.across - pad - port.room / 2 : below.at - (below.room + port.room) / 2;
    if (wish >= low && wish <= high) port.at = wish;
  }
}
