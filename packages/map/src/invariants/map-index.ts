import type { Check } from "../document/check.ts";
import type { MapEdge } from "../document/edge.ts";
import type { MapNode } from "../document/node.ts";
import type { ProcessMap } from "../document/process-map.ts";

/** What an id can name. */
export type ElementKind =
  | "map"
  | "role"
  | "lane"
  | "stage"
  | "node"
  | "edge"
  | "check"
  | "field"
  | "kpi"
  | "item"
  | "overlay"
  | "question";

/** An id of the document and what bears it. */
interface MapElement {
  readonly id: string;
  readonly kind: ElementKind;
}

/**
 * A map looked up by id.
 * Shape: `elements` in the order of the document, ids borne twice included; the look-ups know the first bearer.
 */
export interface MapIndex {
  readonly elements: readonly MapElement[];
  readonly kinds: ReadonlyMap<string, ElementKind>;
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** The edges that leave, and that enter, the node of an id. */
  edgesFrom(node: string): readonly MapEdge[];
  edgesTo(node: string): readonly MapEdge[];
}

/** The index of a map. Cost: linear in the document. */
export function createMapIndex(map: ProcessMap): MapIndex {
  const elements = [...listElements(map)];
  const kinds = new Map<string, ElementKind>();
  for (const { id, kind } of elements) if (!kinds.has(id)) kinds.set(id, kind);
  const nodes = new Map<string, MapNode>();
  for (const node of map.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const outgoing = Map.groupBy(map.edges, ({ from }) => from);
  const incoming = Map.groupBy(map.edges, ({ to }) => to);
  return {
    elements,
    kinds,
    nodes,
    edgesFrom: (node) => outgoing.get(node) ?? [],
    edgesTo: (node) => incoming.get(node) ?? [],
  };
}

function* listElements(map: ProcessMap): Generator<MapElement> {
  yield { id: map.id, kind: "map" };
  yield* named(map.roles, "role");
  yield* named(map.lanes, "lane");
  yield* named(map.stages, "stage");
  yield* named(map.nodes, "node");
  yield* named(map.edges, "edge");
  yield* named(listChecks(map), "check");
  yield* named(map.fields, "field");
  yield* named(map.kpis, "kpi");
  yield* named(map.library, "item");
  yield* named(map.overlays, "overlay");
  yield* named(
    map.overlays.flatMap(({ questions }) => questions),
    "question",
  );
}

function* named(elements: readonly { readonly id: string }[], kind: ElementKind): Generator<MapElement> {
  for (const { id } of elements) yield { id, kind };
}

/** Every check of the map: of the gates, stage by stage, then of the steps. */
export function listChecks(map: ProcessMap): readonly Check[] {
  return [
    ...map.stages.flatMap(({ entry, exit }) => [...entry.items, ...exit.items]),
    ...map.nodes.flatMap((node) => (node.kind === "step" ? node.checklist : [])),
  ];
}
