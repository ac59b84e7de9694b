import { alignItems, type Block } from "./align-items.ts";
import type { Item, LayeredGraph } from "./layered-graph.ts";
import type { Direction } from "./node-frame.ts";
import { SPACING } from "./spacing.ts";

/** A band across the flow. Units: pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What placing must know besides the graph. Units: pixels. Shape: `labelWidths` by edge index. */
export interface PlaceOptions {
  readonly direction: Direction;
  readonly laneCount: number;
  readonly labelWidths: readonly number[];
  /** The least height of a lane. */
  readonly minLane: number;
  readonly lanePadding: number;
}

/** A least distance between the beginnings of two blocks. */
interface Distance {
  readonly block: Block;
  readonly least: number;
}

interface Placing {
  readonly block: Block;
  readonly above: Distance[];
  readonly below: Distance[];
}

/**
 * Gives every item its place across the flow: items that should stand in a straight line move as one block, blocks keep their
 * distances and move to the weighted median of what they are joined to. Lanes are placed one after the other.
 * Shape: the extent of each lane, from 0 on.
 * Cost: a fixed number of passes over the wires.
 */
export function placeItems(graph: LayeredGraph, options: PlaceOptions): Extent[] {
  const gaps = dropGaps(graph, options);
  const blocks = alignItems(graph);
  const lanes: Extent[] = [];
  let start = 0;
  for (let lane = 0; lane < options.laneCount; lane++) {
    const placings = createPlacings(graph, blocks, lane, gaps);
    const height = Math.ceil(settle(placings));
    const inner = Math.max(options.minLane, height);
    const offset = start + options.lanePadding + Math.round((inner - height) / 2);
    for (const { block } of placings) {
      // whole steps for the block, never for its members: rounding these would bend straight lines
      for (const { item, offset: inBlock } of block.members) item.at = Math.round(block.at) + inBlock + offset;
    }
    const end = start + inner + 2 * options.lanePadding;
    lanes.push({ start, end });
    start = end;
  }
  return lanes;
}

/** The space a drop needs between its two nodes, by the lower one: for its arrow head, and for its label beside it. */
function dropGaps(graph: LayeredGraph, { direction, labelWidths }: PlaceOptions): Map<Item, number> {
  const gaps = new Map<Item, number>();
  for (const { edge, lower } of graph.drops) {
    const label = labelWidths[edge]!;
    let gap: number = SPACING.landing + 6;
    if (label > 0) gap = direction === "right" ? SPACING.landing + SPACING.labelHeight + 4 : label + SPACING.landing + 10;
    gaps.set(lower, Math.max(gaps.get(lower) ?? 0, gap));
  }
  return gaps;
}

function createPlacings(
  graph: LayeredGraph,
  blocks: ReadonlyMap<Item, Block>,
  lane: number,
  gaps: ReadonlyMap<Item, number>,
): Placing[] {
  const placings = new Map<Block, Placing>();
  const open = (block: Block): Placing => {
    let placing = placings.get(block);
    if (placing === undefined) placings.set(block, (placing = { block, above: [], below: [] }));
    return placing;
  };
  for (const layer of graph.layers) {
    let previous: Item | null = null;
    for (const item of layer) {
      if (item.lane !== lane) continue;
      const block = blocks.get(item)!;
      const placing = open(block);
      if (previous !== null) {
        const upper = blocks.get(previous)!;
        const gap = Math.max(gapBetween(previous, item), gaps.get(item) ?? 0);
        const least = previous.across + previous.after + gap + item.before + offsetOf(previous, upper) - offsetOf(item, block);
        placing.above.push({ block: upper, least });
        open(upper).below.push({ block, least });
      }
      previous = item;
    }
  }
  return inOrder([...placings.values()]);
}

function offsetOf(item: Item, block: Block): number {
  return block.members[item.layer - block.members[0]!.item.layer]!.offset;
}

function gapBetween(upper: Item, lower: Item): number {
  if (upper.node >= 0 && lower.node >= 0) return SPACING.nodeGap;
  return upper.node >= 0 || lower.node >= 0 ? SPACING.passGap : SPACING.edgeGap;
}

/** Blocks from top to bottom. Edges: two aligned wires never cross, so there is such an order. */
function inOrder(placings: readonly Placing[]): Placing[] {
  const waits = new Map(placings.map(({ block, above }) => [block, above.length]));
  const of = new Map(placings.map((placing) => [placing.block, placing]));
  const ordered = placings.filter(({ above }) => above.length === 0);
  for (const { below } of ordered) {
    for (const { block } of below) {
      const left = waits.get(block)! - 1;
      waits.set(block, left);
      if (left === 0) ordered.push(of.get(block)!);
    }
  }
  return ordered;
}

/** Moves blocks to where they wish to be; gives the height they take. */
function settle(placings: readonly Placing[]): number {
  const reversed = placings.toReversed();
  const top = placings.map(({ block, above }) => (block.at = highest(block, above)));
  const height = placings.reduce((most, { block }) => Math.max(most, block.at + block.bottom), 0);
  for (const { block, below } of reversed) block.at = lowest(below, height - block.bottom);
  // between two placings that keep all distances, the middle keeps them too
  for (const [index, { block }] of placings.entries()) block.at = (block.at + top[index]!) / 2;
  for (let pass = 0; pass < 14; pass++) {
    for (const { block, above, below } of pass % 2 === 0 ? reversed : placings) {
      const low = highest(block, above);
      const high = lowest(below, height - block.bottom);
      const wish = wishOf(block, pass >= 6);
      block.at = Math.min(Math.max(wish ?? block.at, low), Math.max(low, high));
    }
  }
  return height;
}

function highest(block: Block, above: readonly Distance[]): number {
  return above.reduce((most, { block: other, least }) => Math.max(most, other.at + least), block.top);
}

function lowest(below: readonly Distance[], floor: number): number {
  return below.reduce((most, { block: other, least }) => Math.min(most, other.at - least), floor);
}

/** Where a block's wires pull it: first to their weighted mean, which spreads it, then to their median, which straightens. */
function wishOf(block: Block, straightens: boolean): number | null {
  if (block.pulls.length === 0) return null;
  if (!straightens) {
    let [sum, weights] = [0, 0];
    for (const { towards, shift, pull } of block.pulls) {
      sum += pull * (towards.at + shift);
      weights += pull;
    }
    return sum / weights;
  }
  const wishes = block.pulls.map(({ towards, shift, pull }) => ({ at: towards.at + shift, pull }));
  wishes.sort((left, right) => left.at - right.at);
  let rest = wishes.reduce((sum, { pull }) => sum + pull, 0) / 2;
  for (const { at, pull } of wishes) {
    rest -= pull;
    if (rest <= 1e-9) return at;
  }
  return null;
}
