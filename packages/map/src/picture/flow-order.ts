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

/** The longest chain of such edges that is always drawn forward. */
const MAX_SKELETON = 100;

/**
 * The direction of flow in a graph: heavy edges are made to point forward first, and an edge that would close a circle, or make the
 * longest path longer than `maxLayers`, is left to run as it may; the heaviest edges, those that hold the graph together, have a wider limit.
 * Shape: decided by weight, then by order of declaration; deviations come last.
 * Cost: O(E log E), plus for each edge the nodes whose layer it could change.
 * @source David J. Pearce, Paul H. J. Kelly, A Dynamic Topological Sort Algorithm for Directed Acyclic Graphs (2006): the bounded search.
 */
export function orderFlow(size: number, edges: readonly FlowEdge[], maxLayers: number): FlowOrder {
  const depth = new LongestPaths(size);
  const isForward = edges.map(() => false);
  const order = byWeight(edges);
  const keeps = skeleton(size, edges, order);
  for (const index of order) {
    const { from, to } = edges[index]!;
    if (from === to) continue;
    const limit = keeps[index] ? Math.max(MAX_SKELETON, 2 * maxLayers) : maxLayers;
    isForward[index] = depth.join(from, to, limit);
  }
  return { isForward, layers: depth.head };
}

/** Edge indexes, heaviest first, deviations last. */
export function byWeight(edges: readonly FlowEdge[]): number[] {
  const rank = (index: number): number => (edges[index]!.deviation ? -1 : edges[index]!.weight);
  return edges.map((_, index) => index).sort((left, right) => rank(right) - rank(left) || left - right);
}

/**
 * Marks the heaviest edges that join all that hangs together: the least that shows how everything is reached.
 * @source Joseph B. Kruskal, On the Shortest Spanning Subtree of a Graph (1956).
 */
function skeleton(size: number, edges: readonly FlowEdge[], order: readonly number[]): boolean[] {
  const parents = Array.from({ length: size }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const keeps = edges.map(() => false);
  for (const index of order) {
    const [from, to] = [rootOf(edges[index]!.from), rootOf(edges[index]!.to)];
    if (from === to) continue;
    parents[from] = to;
    keeps[index] = true;
  }
  return keeps;
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
