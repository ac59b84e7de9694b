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

/**
 * Chooses which wires are drawn straight: the one that matters most first, each item at most once on each side, none that crosses
 * one chosen before.
 * Cost: O(W log W) in the wires.
 * @source after Ulrik Brandes, Boris Köpf, Fast and Simple Horizontal Coordinate Assignment (2001): alignment into blocks; our choice goes
 * by weight.
 */
export function alignItems(graph: LayeredGraph): Map<Item, Block> {
  const wires = graph.wires.filter(({ tail, head, inLayer }) => !inLayer && tail.item.lane === head.item.lane);
  const chosen = chooseStraight(wires, graph.layers.length);
  const blocks = new Map<Item, Block>();
  for (const item of graph.layers.flat()) {
    if (blocks.has(item)) continue;
    const block: Block = { members: [{ item, offset: 0 }], pulls: [], top: 0, bottom: 0, at: 0 };
    blocks.set(item, block);
    for (let wire = chosen.get(item); wire !== undefined; wire = chosen.get(wire.head.item)) {
      const offset = block.members.at(-1)!.offset + wire.tail.at - wire.head.at;
      block.members.push({ item: wire.head.item, offset });
      blocks.set(wire.head.item, block);
    }
    for (const { item: member, offset } of block.members) {
      block.top = Math.max(block.top, member.before - offset);
      block.bottom = Math.max(block.bottom, offset + member.across + member.after);
    }
  }
  addPulls(wires, blocks);
  return blocks;
}

function chooseStraight(wires: readonly Wire[], layerCount: number): Map<Item, Wire> {
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

function addPulls(wires: readonly Wire[], blocks: ReadonlyMap<Item, Block>): void {
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
