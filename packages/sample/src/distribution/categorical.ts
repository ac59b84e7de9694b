import { assert, type Random } from "@fairlead/base";

/** The cumulative shares of weights: the last is 1. Edges: at least one weight must be positive. */
export function cumulativeShares(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, index) => (sums[index] = total += weight));
  assert(total > 0, () => "weights to draw from must not all be zero");
  return sums.map((sum) => sum / total);
}

/** An index drawn in proportion to weights given as cumulative shares. Cost: O(log n). */
export function drawIndex(random: Random, shares: Float64Array): number {
  const point = random.next();
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shares[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An item drawn in proportion to its weight. Cost: linear in the items. */
export function drawWeighted<Item>(random: Random, items: readonly Item[], weightOf: (item: Item) => number): Item {
  return items[drawIndex(random, cumulativeShares(items.map(weightOf)))]!;
}

/** An item drawn evenly. */
export function drawItem<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random.next() * items.length)]!;
}
