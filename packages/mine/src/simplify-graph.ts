import type { DirectlyFollowsGraph, GraphActivity, GraphEdge } from "./directly-follows-graph.ts";
import { keptCount } from "./kept-count.ts";
import { widestPaths, type Arc } from "./widest-paths.ts";

/** How much of a graph to keep, as shares of 0–1: of its activities, and of the edges between those kept. */
export interface GraphDetail {
  readonly activityShare: number;
  readonly pathShare: number;
}

/**
 * The graph with its most frequent activities and edges only, never cut into pieces: each kept activity stays on a path from a start to an end.
 * The most frequent activities are kept, at least one, with the widest path to each from a start and from each to an end, and all on those paths;
 * of the other edges between them the most frequent. More activities only ever add activities, more paths only ever paths.
 * Shape: activities and edges are those of the graph given, in its order, with the counts of the whole log. Shares beyond 0–1 count as 0 or 1.
 * Cost: linear in activities and edges, which must come most frequent first.
 * @source The filter of A. Augusto et al., "Split miner", Knowledge and Information Systems 59 (2019), which keeps the paths of greatest capacity.
 */
export function simplifyGraph(
  graph: DirectlyFollowsGraph,
  { activityShare, pathShare }: GraphDetail,
): DirectlyFollowsGraph {
  const wanted = Math.max(1, keptCount(graph.activities.length, activityShare));
  const backbone = findBackbone(graph, graph.activities.slice(0, wanted));
  const among = graph.edges.filter(({ from, to }) => backbone.activities.has(from) && backbone.activities.has(to));
  const frequent = new Set(among.slice(0, keptCount(among.length, pathShare)));
  return {
    ...graph,
    activities: graph.activities.filter(({ id }) => backbone.activities.has(id)),
    edges: among.filter((edge) => frequent.has(edge) || backbone.edges.has(edge)),
  };
}

interface Backbone {
  /** Activity ids. */
  readonly activities: ReadonlySet<number>;
  readonly edges: ReadonlySet<GraphEdge>;
}

function findBackbone(graph: DirectlyFollowsGraph, wanted: readonly GraphActivity[]): Backbone {
  const activities = new Set<number>();
  const edges = new Set<GraphEdge>();
  for (const towards of ["start", "end"] as const) {
    const edgeOf = waysTowards(towards, graph);
    const done = new Set<number>();
    for (const { id } of wanted) {
      let activity: number | undefined = id;
      while (activity !== undefined && !done.has(activity)) {
        done.add(activity);
        activities.add(activity);
        const edge = edgeOf(activity);
        if (edge !== undefined) edges.add(edge);
        activity = towards === "start" ? edge?.from : edge?.to;
      }
    }
  }
  return { activities, edges };
}

/** The edge with which the widest path between an activity and a start, or an end, leaves the activity; none where it starts or ends there itself. */
function waysTowards(
  towards: "start" | "end",
  { activities, edges }: DirectlyFollowsGraph,
): (activity: number) => GraphEdge | undefined {
  const indexOf = new Map(activities.map(({ id }, index) => [id, index]));
  const source = activities.length;
  const doors: Arc[] = [];
  activities.forEach(({ startCount, endCount }, to) => {
    const weight = towards === "start" ? startCount : endCount;
    if (weight > 0) doors.push({ from: source, to, weight });
  });
  const arcs = edges.map(({ from, to, eventCount }): Arc => {
    const [near, far] = towards === "start" ? [from, to] : [to, from];
    return { from: indexOf.get(near)!, to: indexOf.get(far)!, weight: eventCount };
  });
  // doors first: of equally wide ways the one that begins here is the shorter
  const lastArc = widestPaths(activities.length + 1, [...doors, ...arcs], source);
  return (activity) => edges[lastArc[indexOf.get(activity)!]! - doors.length];
}
