import { addPulls, alignableWires, alignItems, chooseStraight, type Block } from "./align-items.ts";
import { createPlacings, stackPlacings, straighten, type Placing } from "./place-blocks.ts";
import type { Item, LayeredGraph, Wire } from "./layered-graph.ts";
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

/** Straight lines may make a lane this much higher than its fullest layer. */
const SLACK = 1.3;

/**
 * Gives every item its place across the flow: items that should stand in a straight line move as one block, unless that would make the
 * picture much higher; blocks keep their distances and move to the weighted median of what they are joined to. Lanes are placed
 * one after the other.
 * Shape: the extent of each lane, from 0 on.
 * Cost: a bounded number of passes over the wires.
 */
export function placeItems(graph: LayeredGraph, options: PlaceOptions): Extent[] {
  const gaps = dropGaps(graph, options);
  const wires = alignableWires(graph);
  const chosen = chooseStraight(wires, graph.layers.length);
  const blocks = loosenBlocks(graph, chosen, gaps, options.laneCount);
  addPulls(wires, blocks);
  const lanes: Extent[] = [];
  let start = 0;
  for (let lane = 0; lane < options.laneCount; lane++) {
    const placings = createPlacings(graph, blocks, { lane, gaps });
    const height = Math.ceil(straighten(placings));
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

/** The space a drop needs before its lower node: for its arrow head, and for its label beside it. */
function dropGaps(graph: LayeredGraph, { direction, labelWidths }: PlaceOptions): Map<Item, number> {
  const gaps = new Map<Item, number>();
  for (const { edge, lower } of graph.drops) {
    const label = labelWidths[edge]!;
    let gap: number = SPACING.landing + 6;
    if (label > 0)
      gap = direction === "right" ? SPACING.landing + SPACING.labelHeight + 4 : label + SPACING.landing + 10;
    gaps.set(lower, Math.max(gaps.get(lower) ?? 0, gap));
  }
  return gaps;
}

/** Blocks of the chosen wires, after those that push a lane far beyond its fullest layer have been given up, the lightest first. */
function loosenBlocks(
  graph: LayeredGraph,
  chosen: Map<Item, Wire>,
  gaps: ReadonlyMap<Item, number>,
  laneCount: number,
): Map<Item, Block> {
  let blocks = alignItems(graph, chosen);
  let rounds = Math.min(60, Math.floor(60_000 / (graph.wires.length + 1)));
  for (let lane = 0; lane < laneCount; lane++) {
    for (; rounds > 0; rounds--) {
      const placings = createPlacings(graph, blocks, { lane, gaps });
      const height = stackPlacings(placings);
      if (height <= SLACK * fullestLayer(graph, lane, gaps) || !giveUp(placings, chosen, height)) break;
      blocks = alignItems(graph, chosen);
    }
  }
  return blocks;
}

function fullestLayer(graph: LayeredGraph, lane: number, gaps: ReadonlyMap<Item, number>): number {
  const heights = graph.layers.map((layer) => {
    const items = layer.filter((item) => item.lane === lane);
    return items.reduce((sum, item) => {
      return sum + item.before + item.across + item.after + (gaps.get(item) ?? SPACING.passGap);
    }, 0);
  });
  return heights.reduce((most, height) => Math.max(most, height), 0);
}

/**
 * Along the chain of blocks that decides the height, takes the lightest wire out of each block in which the chain changes layer, if it
 * is light compared with the heaviest of them; false when there is none.
 */
function giveUp(placings: readonly Placing[], chosen: Map<Item, Wire>, height: number): boolean {
  const of = new Map(placings.map((placing) => [placing.block, placing]));
  let placing = placings.find(({ block }) => block.at + block.bottom >= height - 0.5);
  let leaves: number | null = null;
  const light: Wire[] = [];
  while (placing !== undefined) {
    const { block, above } = placing;
    const tight = above.find(({ block: upper, least }) => upper.at + least >= block.at - 0.5);
    const enters = tight?.layer ?? null;
    if (enters !== null && leaves !== null && enters !== leaves) {
      const wire = lightestBetween(block, chosen, [Math.min(enters, leaves), Math.max(enters, leaves)]);
      if (wire !== null) light.push(wire);
    }
    leaves = enters;
    placing = tight === undefined ? undefined : of.get(tight.block);
  }
  light.sort((left, right) => left.tail.pull - right.tail.pull);
  for (const wire of light.slice(0, Math.ceil(light.length / 2))) chosen.delete(wire.tail.item);
  return light.length > 0;
}

function lightestBetween(
  block: Block,
  chosen: ReadonlyMap<Item, Wire>,
  [first, last]: readonly [number, number],
): Wire | null {
  let lightest: Wire | null = null;
  for (const { item } of block.members) {
    if (item.layer < first || item.layer >= last) continue;
    const wire = chosen.get(item);
    if (wire !== undefined && (lightest === null || wire.tail.pull < lightest.tail.pull)) lightest = wire;
  }
  return lightest;
}
