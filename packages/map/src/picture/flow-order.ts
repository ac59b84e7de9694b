/** An arrow between two nodes given by index. */
export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly deviation: boolean;
}

/** Which edges run forward, and the layer each node gets from them. Shape: both by index; layers start at 0. */
export interface FlowOrder {
  readonly isForward: readonly boolean[];
  readonly layers: readonly number[];
}

/** The longest chain of first entries that is always drawn forward. */
const MAX_CHAIN = 100;
const LIGHTEST = 16;

/**
 * The direction of flow in a graph. From where it begins, each node is first entered by the heaviest edge out of what is entered
 * already, the earliest among edges about as heavy; these edges point forward. Of the others the heavy ones come first, and one that would close a circle, or make the longest
 * path longer than `maxLayers`, is left to run as it may.
 * Shape: decided by weight, then by order of declaration; deviations come last.
 * Cost: O(E log E), plus for each edge the nodes whose layer it could change.
 * @source Robert C. Prim, Shortest Connection Networks and Some Generalizations (1957): the growth; David J. Pearce, Paul H. J. Kelly,
 * A Dynamic Topological Sort Algorithm for Directed Acyclic Graphs (2006): the bounded search.
 */
export function orderFlow(size: number, edges: readonly FlowEdge[], maxLayers: number): FlowOrder {
  const depth = new LongestPaths(size);
  const isForward = edges.map(() => false);
  const order = byWeight(edges);
  const entries = firstEntries(size, edges, order);
  const chain = Math.max(MAX_CHAIN, 2 * maxLayers);
  for (const index of entries) isForward[index] = depth.join(edges[index]!.from, edges[index]!.to, chain);
  for (const index of order) {
    const { from, to } = edges[index]!;
    if (from !== to && !isForward[index]) isForward[index] = depth.join(from, to, maxLayers);
  }
  return { isForward, layers: depth.head };
}

/** Edge indexes, heaviest first, deviations last. */
export function byWeight(edges: readonly FlowEdge[]): number[] {
  const rank = (index: number): number => (edges[index]!.deviation ? -1 : edges[index]!.weight);
  return edges.map((_, index) => index).sort((left, right) => rank(right) - rank(left) || left - right);
}

/**
 * The edges by which nodes are first entered, in order of entry. It begins at the nodes nothing leads to, and, in parts that have none, at
 * the node from which most more goes out than comes in.
 */
function firstEntries(size: number, edges: readonly FlowEdge[], order: readonly number[]): number[] {
  const leaving: number[][] = Array.from({ length: size }, () => []);
  const surplus = new Float64Array(size);
  const hasEntry = new Uint8Array(size);
  for (const [rank, index] of order.entries()) {
    const { from, to, weight, deviation } = edges[index]!;
    if (from === to) continue;
    leaving[from]!.push(rank);
    if (deviation) continue;
    surplus[from]! += weight;
    surplus[to]! -= weight;
    hasEntry[to] = 1;
  }
  const isEntered = new Uint8Array(size);
  const depths = new Int32Array(size);
  const entries: number[] = [];
  const open = new KeyQueue();
  const enter = (node: number, depth: number): void => {
    isEntered[node] = 1;
    depths[node] = depth;
    for (const rank of leaving[node]!) {
      const group = weightGroup(edges[order[rank]!]!) * (size + 1) + depth;
      open.add(group * edges.length + rank);
    }
  };
  const seeds = Array.from({ length: size }, (_, node) => node);
  seeds.sort((left, right) => hasEntry[left]! - hasEntry[right]! || surplus[right]! - surplus[left]! || left - right);
  for (const node of seeds) if (hasEntry[node] === 0) enter(node, 0);
  for (const seed of seeds) {
    for (let key = open.take(); key !== undefined; key = open.take()) {
      const index = order[key % edges.length]!;
      const { from, to } = edges[index]!;
      if (isEntered[to] === 1) continue;
      entries.push(index);
      enter(to, depths[from]! + 1);
    }
    if (isEntered[seed] === 0) enter(seed, 0);
  }
  return entries;
}

/** Edges whose weights differ by less than a factor of two or so are of one group; the heaviest group is 0. */
function weightGroup({ weight, deviation }: FlowEdge): number {
  return deviation ? LIGHTEST : Math.min(LIGHTEST - 1, Math.floor(-Math.log2(Math.max(weight, 1e-9))));
}

/** A heap of numbers, the least first. */
class KeyQueue {
  readonly #keys: number[] = [];

  add(key: number): void {
    const keys = this.#keys;
    let at = keys.length;
    while (at > 0 && keys[(at - 1) >> 1]! > key) {
      keys[at] = keys[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    keys[at] = key;
  }

  take(): number | undefined {
    const keys = this.#keys;
    const least = keys[0];
    const last = keys.pop();
    if (last === undefined || keys.length === 0) return least;
    let at = 0;
    for (let child = 1; child < keys.length; child = 2 * at + 1) {
      if (child + 1 < keys.length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= last) break;
      keys[at] = keys[child]!;
      at = child;
    }
    keys[at] = last;
    return least;
  }
}

/** A growing graph without circles that knows, for each node, the longest path that ends and that begins there. */
class LongestPaths {
  readonly head: number[];
  readonly #tail: number[];
  readonly #next: number[][];
  readonly #previous: number[][];
  readonly #seen: Int32Array;
  #search = 0;

  constructor(size: number) {
    this.head = Array.from({ length: size }, () => 0);
    this.#tail = Array.from({ length: size }, () => 0);
    this.#next = Array.from({ length: size }, () => []);
    this.#previous = Array.from({ length: size }, () => []);
    this.#seen = new Int32Array(size);
  }

  /** Adds an edge unless it closes a circle or makes a path of more than `limit` layers. */
  join(from: number, to: number, limit: number): boolean {
    if (this.head[to]! <= this.head[from]!) {
      if (this.head[from]! + this.#tail[to]! + 2 > limit || this.#reaches(to, from)) return false;
    }
    this.#next[from]!.push(to);
    this.#previous[to]!.push(from);
    lengthen(this.head, this.#next, [to], this.head[from]! + 1);
    lengthen(this.#tail, this.#previous, [from], this.#tail[to]! + 1);
    return true;
  }

  /** A path only climbs, so the search may stop at the height of its goal. */
  #reaches(start: number, goal: number): boolean {
    this.#search++;
    const open = [start];
    while (open.length > 0) {
      const node = open.pop()!;
      if (node === goal) return true;
      for (const next of this.#next[node]!) {
        if (this.#seen[next] === this.#search || this.head[next]! > this.head[goal]!) continue;
        this.#seen[next] = this.#search;
        open.push(next);
      }
    }
    return false;
  }
}

function lengthen(lengths: number[], next: readonly number[][], start: number[], length: number): void {
  if (lengths[start[0]!]! >= length) return;
  lengths[start[0]!] = length;
  const open = start;
  while (open.length > 0) {
    const node = open.pop()!;
    for (const neighbour of next[node]!) {
      if (lengths[neighbour]! > lengths[node]!) continue;
      lengths[neighbour] = lengths[node]! + 1;
      open.push(neighbour);
    }
  }
}
