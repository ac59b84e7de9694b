import type { Block } from "./align-items.ts";
import type { Item, LayeredGraph } from "./layered-graph.ts";
import { SPACING } from "./spacing.ts";

/** A least distance between the beginnings of two blocks, and the layer that asks for it. */
interface Distance {
  readonly block: Block;
  readonly least: number;
  readonly layer: number;
}

/** A block with its neighbours across the flow. */
export interface Placing {
  readonly block: Block;
  readonly above: Distance[];
  readonly below: Distance[];
}

const SPREADING = 6;
const PASSES = 14;

/** The blocks of a lane from top to bottom, with the distances their items must keep; `gaps` are those that an item needs above it. */
export function createPlacings(
  graph: LayeredGraph,
  blocks: ReadonlyMap<Item, Block>,
  { lane, gaps }: { readonly lane: number; readonly gaps: ReadonlyMap<Item, number> },
): Placing[] {
  const placings = new Map<Block, Placing>();
  for (const [index, layer] of graph.layers.entries()) {
    let previous: { readonly item: Item; readonly placing: Placing } | null = null;
    for (const item of layer) {
      if (item.lane !== lane) continue;
      const block = blocks.get(item)!;
      let placing = placings.get(block);
      if (placing === undefined) placings.set(block, (placing = { block, above: [], below: [] }));
      if (previous !== null) {
        const { item: upper, placing: over } = previous;
        const gap = Math.max(gapBetween(upper, item), gaps.get(item) ?? 0) + upper.across + upper.after + item.before;
        const least = gap + offsetOf(upper, over.block) - offsetOf(item, block);
        placing.above.push({ block: over.block, least, layer: index });
        over.below.push({ block, least, layer: index });
      } else {
        // a drop into the first item of a lane comes from another lane: between them lie two paddings
        block.top = Math.max(block.top, leastTop(item, gaps) - offsetOf(item, block));
      }
      previous = { item, placing };
    }
  }
  return inOrder(placings);
}

function leastTop(item: Item, gaps: ReadonlyMap<Item, number>): number {
  return item.before + Math.max(0, (gaps.get(item) ?? 0) - 2 * SPACING.lanePadding);
}

function offsetOf(item: Item, block: Block): number {
  return block.members[item.layer - block.members[0]!.item.layer]!.offset;
}

function gapBetween(upper: Item, lower: Item): number {
  if (upper.node >= 0 && lower.node >= 0) return SPACING.nodeGap;
  return upper.node >= 0 || lower.node >= 0 ? SPACING.passGap : SPACING.edgeGap;
}

/** Blocks from top to bottom. Edges: two aligned wires never cross, so there is such an order. */
function inOrder(placings: ReadonlyMap<Block, Placing>): Placing[] {
  const waits = new Map<Block, number>();
  const ordered: Placing[] = [];
  for (const placing of placings.values()) {
    waits.set(placing.block, placing.above.length);
    if (placing.above.length === 0) ordered.push(placing);
  }
  for (const { below } of ordered) {
    for (const { block } of below) {
      const left = waits.get(block)! - 1;
      waits.set(block, left);
      if (left === 0) ordered.push(placings.get(block)!);
    }
  }
  return ordered;
}

/** Puts every block as high as it can go; gives the height all take. */
export function stackPlacings(placings: readonly Placing[]): number {
  let height = 0;
  for (const { block, above } of placings) {
    block.at = highest(block, above);
    height = Math.max(height, block.at + block.bottom);
  }
  return height;
}

/** Moves blocks to where their wires are short and straight; gives the height they take. */
export function straighten(placings: readonly Placing[]): number {
  const height = stackPlacings(placings);
  const reversed = placings.toReversed();
  const top = placings.map(({ block }) => block.at);
  for (const { block, below } of reversed) block.at = lowest(below, height - block.bottom);
  // between two placings that keep all distances, the middle keeps them too
  for (const [index, { block }] of placings.entries()) block.at = (block.at + top[index]!) / 2;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { block, above, below } of pass % 2 === 0 ? reversed : placings) {
      const low = highest(block, above);
      const high = lowest(below, height - block.bottom);
      const wish = pass < SPREADING ? meanWish(block) : medianWish(block);
      block.at = Math.min(Math.max(wish ?? block.at, low), Math.max(low, high));
    }
  }
  return height;
}

function highest(block: Block, above: readonly Distance[]): number {
  let most = block.top;
  for (const { block: other, least } of above) most = Math.max(most, other.at + least);
  return most;
}

function lowest(below: readonly Distance[], floor: number): number {
  let most = floor;
  for (const { block: other, least } of below) most = Math.min(most, other.at - least);
  return most;
}

/** The weighted mean of where a block's wires pull it, which spreads blocks evenly. */
function meanWish({ pulls }: Block): number | null {
  let [sum, weights] = [0, 0];
  for (const { towards, shift, pull } of pulls) {
    sum += pull * (towards.at + shift);
    weights += pull;
  }
  return weights === 0 ? null : sum / weights;
}

/** The weighted median of where a block's wires pull it, which makes the heavier of them straight. */
function medianWish({ pulls }: Block): number | null {
  if (pulls.length === 0) return null;
  const wishes = pulls.map(({ towards, shift, pull }) => ({ at: towards.at + shift, pull }));
  wishes.sort((left, right) => left.at - right.at);
  let rest = wishes.reduce((sum, { pull }) => sum + pull, 0) / 2;
  for (const { at, pull } of wishes) {
    rest -= pull;
    if (rest <= 1e-9) return at;
  }
  return null;
}
