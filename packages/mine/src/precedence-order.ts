/**
 * What is known of the order of some things.
 * Shape: square matrices of `count` rows. `before[a * count + b]` is the weight of the evidence that a comes before b; `atPosition[a * count + p]`
 * how often a was the p-th thing met. Equal things are told apart by their number, so number them by name.
 */
export interface Precedence {
  readonly count: number;
  readonly before: Float64Array;
  readonly atPosition: Float64Array;
}

/**
 * The order that goes against as little of the evidence as can be found quickly.
 * Shape: the numbers 0 to `count` - 1, each once. Where the majorities contradict nothing the order follows them all; what no majority decides
 * goes by median position, then by number. A circle of majorities is opened where it loses least, and neighbours that the majority would swap are swapped.
 * Cost: count³ at most.
 * @source P. Eades, X. Lin, W. F. Smyth, "A fast and effective heuristic for the feedback arc set problem", Information Processing Letters 47 (1993).
 */
export function orderByPrecedence(precedence: Precedence): number[] {
  const { count } = precedence;
  const margin = majorities(precedence);
  const position = medianPositions(precedence);
  const byPosition = Array.from({ length: count }, (_, item) => item).sort(
    (a, b) => position[a]! - position[b]! || a - b,
  );
  const remaining = new Set(byPosition);
  const front: number[] = [];
  const back: number[] = [];
  while (remaining.size > 0) {
    const source = firstWhere(remaining, (item) => sumOver(remaining, (other) => margin[other * count + item]!) === 0);
    const sink =
      source ?? lastWhere(remaining, (item) => sumOver(remaining, (next) => margin[item * count + next]!) === 0);
    const chosen = sink ?? mostAhead(remaining, margin, count);
    remaining.delete(chosen);
    if (source === undefined && sink !== undefined) back.unshift(chosen);
    else front.push(chosen);
  }
  return swapNeighbours([...front, ...back], margin, count);
}

/** By pair, how much more evidence says a before b than b before a; 0 where it is not more. */
function majorities({ count, before }: Precedence): Float64Array {
  return before.map((weight, cell) => {
    const mirrored = before[(cell % count) * count + Math.floor(cell / count)]!;
    return Math.max(0, weight - mirrored);
  });
}

function medianPositions({ count, atPosition }: Precedence): number[] {
  return Array.from({ length: count }, (_, item) => {
    const row = atPosition.subarray(item * count, (item + 1) * count);
    const half = row.reduce((sum, weight) => sum + weight, 0) / 2;
    let reached = 0;
    return Math.max(
      0,
      row.findIndex((weight) => (reached += weight) >= half),
    );
  });
}

function firstWhere(items: Iterable<number>, test: (item: number) => boolean): number | undefined {
  for (const item of items) if (test(item)) return item;
  return undefined;
}

function lastWhere(items: Iterable<number>, test: (item: number) => boolean): number | undefined {
  return firstWhere([...items].reverse(), test);
}

function sumOver(items: Iterable<number>, weightOf: (item: number) => number): number {
  let sum = 0;
  for (const item of items) sum += weightOf(item);
  return sum;
}

/** The item with the most evidence for standing before the remaining ones rather than after them. */
function mostAhead(remaining: ReadonlySet<number>, margin: Float64Array, count: number): number {
  let chosen = -1;
  let best = -Infinity;
  for (const item of remaining) {
    const lead = sumOver(remaining, (other) => margin[item * count + other]! - margin[other * count + item]!);
    if (lead > best) {
      best = lead;
      chosen = item;
    }
  }
  return chosen;
}

/** Each swap leaves less evidence against the order, so this ends. */
function swapNeighbours(order: number[], margin: Float64Array, count: number): number[] {
  let index = 0;
  while (index + 1 < order.length) {
    const first = order[index]!;
    const second = order[index + 1]!;
    if (margin[second * count + first]! > 0) {
      order[index] = second;
      order[index + 1] = first;
      index = Math.max(0, index - 1);
    } else index++;
  }
  return order;
}
