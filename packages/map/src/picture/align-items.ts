import type { Item, LayeredGraph, Wire } from "./layered-graph.ts";

/**
 * Items of neighbouring layers that stand in a straight line.
 * Shape: members by layer, one each, with the offset of their shape from the block's `at`; `top` is the least `at` that keeps all of it
 * below 0, `bottom` how far it reaches below `at`; `pulls` are its wires to other blocks of its lane. Units: pixels.
 */
export interface Block {
  readonly members: { readonly item: Item; readonly offset: number }[];
  readonly pulls: { readonly towards: Block; readonly shift: number; readonly pull: number }[];
  top: number;
  bottom: number;
  at: number;
}

/** The wires that may be straight: across layers, within one lane. */
export function alignableWires(graph: LayeredGraph): Wire[] {
  return graph.wires.filter(({ tail, head, inLayer }) => !inLayer && tail.item.lane === head.item.lane);
}

/** Makes blocks of the items that the chosen wires join. Shape: by item; `chosen` holds the wire behind each item. */
export function alignItems(graph: LayeredGraph, chosen: ReadonlyMap<Item, Wire>): Map<Item, Block> {
  const blocks = new Map<Item, Block>();
  for (const layer of graph.layers) {
    for (const item of layer) {
      if (blocks.has(item)) continue;
      const block: Block = { members: [{ item, offset: 0 }], pulls: [], top: 0, bottom: 0, at: 0 };
      blocks.set(item, block);
      let offset = 0;
      for (let wire = chosen.get(item); wire !== undefined; wire = chosen.get(wire.head.item)) {
        offset += wire.tail.at - wire.head.at;
        block.members.push({ item: wire.head.item, offset });
        blocks.set(wire.head.item, block);
      }
      for (const { item: member, offset: inBlock } of block.members) {
        block.top = Math.max(block.top, member.before - inBlock);
        block.bottom = Math.max(block.bottom, inBlock + member.across + member.after);
      }
    }
  }
  return blocks;
}

/**
 * Chooses which wires are drawn straight: the one that matters most first, each item at most once on each side, none that crosses
 * one chosen before. Shape: by the item before the wire.
 * Cost: O(W log W) in the wires.
 * @source after Ulrik Brandes, Boris Köpf, Fast and Simple Horizontal Coordinate Assignment (2001): alignment into blocks; our choice goes
 * by weight.
 */
export function chooseStraight(wires: readonly Wire[], layerCount: number): Map<Item, Wire> {
  const chosen = new Map<Item, Wire>();
  const taken = new Set<Item>();
  const lines: Wire[][] = Array.from({ length: layerCount }, () => []);
  const byPull = wires.toSorted((left, right) => right.tail.pull - left.tail.pull || left.edge - right.edge);
  for (const wire of byPull) {
    const { tail, head } = wire;
    if (chosen.has(tail.item) || taken.has(head.item)) continue;
    const line = lines[tail.item.layer]!;
    const at = placeIn(line, tail.item.place);
    if (at > 0 && line[at - 1]!.head.item.place > head.item.place) continue;
    if (at < line.length && line[at]!.head.item.place < head.item.place) continue;
    line.splice(at, 0, wire);
    chosen.set(tail.item, wire);
    taken.add(head.item);
  }
  return chosen;
}

/** The first of the lines, sorted by place, that begins at or below a place. */
function placeIn(line: readonly Wire[], place: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line[middle]!.tail.item.place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives every block its wires to other blocks. */
export function addPulls(wires: readonly Wire[], blocks: ReadonlyMap<Item, Block>): void {
  for (const { tail, head } of wires) {
    const [from, to] = [blocks.get(tail.item)!, blocks.get(head.item)!];
    if (from === to) continue;
    const shift = tail.at + offsetIn(from, tail.item) - head.at - offsetIn(to, head.item);
    from.pulls.push({ towards: to, shift: -shift, pull: tail.pull });
    to.pulls.push({ towards: from, shift, pull: tail.pull });
  }
}

function offsetIn(block: Block, item: Item): number {
  return block.members[item.layer - block.members[0]!.item.layer]!.offset;
}
