/** A way from one node to another. Nodes are numbered from 0. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The widest path to every node from `source`: the one whose thinnest arc is as heavy as can be.
 * Shape: by node, the index in `arcs` of the last arc of its path; -1 for the source and for nodes out of reach. Following the arcs back ends at the source.
 * Edges: of equally wide ways the earlier arc is taken, so the result is one and the same each time. Cost: linear, plus sorting the arcs.
 * @source M. Pollack, "The maximum capacity through a network", Operations Research 8 (1960); here by lowering a threshold over the arcs.
 */
export function widestPaths(nodeCount: number, arcs: readonly Arc[], source: number): Int32Array {
  const order = arcs.map((_, index) => index).sort((a, b) => arcs[b]!.weight - arcs[a]!.weight);
  const lastArc = new Int32Array(nodeCount).fill(-1);
  const isReached = new Uint8Array(nodeCount);
  isReached[source] = 1;
  // arcs that are wide enough by now but leave a node out of reach
  const waiting: number[][] = Array.from({ length: nodeCount }, () => []);
  const take = (first: number): void => {
    const taken = [first];
    for (let next = 0; next < taken.length; next++) {
      const { from, to } = arcs[taken[next]!]!;
      if (isReached[from] === 0) waiting[from]!.push(taken[next]!);
      else if (isReached[to] === 0) {
        isReached[to] = 1;
        lastArc[to] = taken[next]!;
        for (const arc of waiting[to]!) taken.push(arc);
      }
    }
  };
  for (const arc of order) take(arc);
  return lastArc;
}
