import { keptCount } from "./kept-count.ts";
import type { StageGraph } from "./stage-graph.ts";

/** How much of a stage graph to keep, as a share of its flows, 0–1. */
export interface StageDetail {
  readonly pathShare: number;
}

/**
 * The stage graph with its most frequent flows only, never cut into pieces: what flows join in the whole graph they join in this one.
 * Shape: all stages and outcomes; the flows are those of the graph given, in its order: the most frequent, as many as the share says, of each
 * stage and outcome the most frequent way on in and out (going back is none), and the most frequent between any two parts. More detail only
 * ever adds.
 * Cost: flows times stages at most, mostly linear in flows, which must come most frequent first.
 * @source J. B. Kruskal, "On the shortest spanning subtree of a graph and the traveling salesman problem", Proceedings of the AMS 7 (1956).
 */
export function simplifyStageGraph(graph: StageGraph, { pathShare }: StageDetail): StageGraph {
  const frequent = keptCount(graph.flows.length, pathShare);
  const entered = new Set<number>();
  const left = new Set<number>();
  const parts = new Parts();
  const flows = graph.flows.filter(({ from, to, kind }, rank) => {
    if (from === to) return rank < frequent;
    const isMain = kind !== "return" && (!entered.has(to) || !left.has(from));
    if (isMain) {
      entered.add(to);
      left.add(from);
    }
    const isJoining = parts.join(from, to);
    return rank < frequent || isMain || isJoining;
  });
  return { ...graph, flows };
}

/** Activities that flows have joined so far; each begins as a part of its own. */
class Parts {
  readonly #towards = new Map<number, number>();

  /** Makes one part of the parts of two activities; false where they are of one part already. */
  join(first: number, second: number): boolean {
    const [one, other] = [this.#partOf(first), this.#partOf(second)];
    if (one !== other) this.#towards.set(one, other);
    return one !== other;
  }

  #partOf(activity: number): number {
    let part = activity;
    for (let next = this.#towards.get(part); next !== undefined; next = this.#towards.get(part)) part = next;
    return part;
  }
}
