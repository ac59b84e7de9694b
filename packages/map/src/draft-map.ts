import { FairleadError } from "@fairlead/base";
import { createMessages, type Locale, type Messages } from "@fairlead/messages";
import type { MapEdge } from "./document/edge.ts";
import { DEFAULT_ORIENTATION } from "./document/layout.ts";
import type { DecisionNode, MapNode, OutcomeNode, OutcomeResult, StartNode, StepNode } from "./document/node.ts";
import { MAP_SCHEMA, type ProcessMap } from "./document/process-map.ts";
import type { Stage, StageExpectation } from "./document/stage.ts";
import { IdMaker } from "./slug.ts";

/** A stage as it was found. Units: days; `winRate` 0–1. */
export interface DraftStage {
  readonly name: string;
  readonly expectedDays?: number;
  readonly winRate?: number;
}

/** A way deals were found to end. */
export interface DraftOutcome {
  readonly name: string;
  readonly result: OutcomeResult;
}

/** How deals were found to go on. Shape: names of stages and outcomes. Units: `share` of those that leave `from`, 0–1. */
export interface DraftFlow {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly count: number;
}

/** What is known of a process before anybody has drawn it. Shape: stages in order; `note` says where it comes from. */
export interface MapDraft {
  readonly name: string;
  readonly locale: Locale;
  readonly stages: readonly DraftStage[];
  readonly outcomes: readonly DraftOutcome[];
  readonly flows: readonly DraftFlow[];
  readonly note?: string;
}

/**
 * A map to begin with: one lane, a step in each stage, and after a step with several ways on a decision whose most frequent way is the
 * default and whose others people choose. It satisfies `checkMapInvariants`.
 * Shape: edges by stage, then the most frequent way first; ids are made from the names, equal drafts give equal maps.
 * Units: shares, rates, and days to the thousandth.
 * Edges: an empty name becomes the element's id; flows out of an outcome are left out, for a map ends there; deals enter at the first stage.
 * @throws {FairleadError} `draft-without-stages`; `draft-name-duplicate` when two stages or outcomes have one name;
 * `draft-flow-unknown` when a flow names neither.
 */
export function draftMap(draft: MapDraft): ProcessMap {
  if (draft.stages.length === 0) throw new FairleadError("draft-without-stages");
  const messages = createMessages(draft.locale);
  const ids = new IdMaker();
  const id = ids.make("map", draft.name);
  const role = ids.make("role", "sales");
  const lane = ids.make("lane", "sales");
  const stages = draft.stages.map((stage, index) => draftStage(stage, index + 1, ids));
  const places = placeNodes(draft, stages, { ids, role, lane });
  return {
    schema: MAP_SCHEMA,
    id,
    version: 1,
    name: named(draft.name, id),
    ...(draft.note === undefined || draft.note === "" ? {} : { doc: draft.note }),
    locales: [draft.locale],
    roles: [{ id: role, name: messages.text("map.draft.role"), kind: "rep" }],
    lanes: [{ id: lane, ord: 1, role }],
    stages,
    ...joinNodes(draft, places, { ids, messages }),
    fields: [],
    kpis: [],
    library: [],
    overlays: [],
    layout: { positions: {}, pins: [], orientation: DEFAULT_ORIENTATION },
  };
}

/** A name that can be shown, also where the log had an empty one. */
function named(name: string, fallback: string): string {
  return name === "" ? fallback : name;
}

/** A figure as a person would write it into a drawing: to the thousandth. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function draftStage({ name, expectedDays, winRate }: DraftStage, ord: number, ids: IdMaker): Stage {
  const id = ids.make("stage", name);
  const expected: StageExpectation = {
    ...(expectedDays === undefined ? {} : { days: rounded(expectedDays) }),
    ...(winRate === undefined ? {} : { winRate: rounded(winRate) }),
  };
  return {
    id,
    ord,
    name: named(name, id),
    entry: { items: [], override: [] },
    exit: { items: [], override: [] },
    ...(Object.keys(expected).length === 0 ? {} : { expected }),
    keyFields: [],
  };
}

/** The nodes that the names of the draft stand for. */
type Places = ReadonlyMap<string, StepNode | OutcomeNode>;

function placeNodes(
  draft: MapDraft,
  stages: readonly Stage[],
  { ids, role, lane }: { readonly ids: IdMaker; readonly role: string; readonly lane: string },
): Places {
  const places = new Map<string, StepNode | OutcomeNode>();
  const place = (name: string, node: StepNode | OutcomeNode): void => {
    if (places.has(name)) throw new FairleadError("draft-name-duplicate", { name });
    places.set(name, node);
  };
  draft.stages.forEach(({ name }, index) => {
    const id = ids.make("step", name);
    place(name, {
      id,
      kind: "step",
      stage: stages[index]!.id,
      lane,
      name: named(name, id),
      activity: "task",
      responsible: role,
      consulted: [],
      informed: [],
      checklist: [],
    });
  });
  const stage = stages.at(-1)!.id;
  for (const { name, result } of draft.outcomes) {
    const id = ids.make("outcome", name);
    place(name, { id, kind: "outcome", stage, lane, name: named(name, id), result, reasons: [] });
  }
  for (const { from, to } of draft.flows) {
    for (const name of [from, to]) if (!places.has(name)) throw new FairleadError("draft-flow-unknown", { name });
  }
  return places;
}

interface DraftTools {
  readonly ids: IdMaker;
  readonly messages: Messages;
}

interface DraftGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

function joinNodes({ flows }: MapDraft, places: Places, tools: DraftTools): DraftGraph {
  const flowsFrom = Map.groupBy(flows, ({ from }) => from);
  const [[firstName, first]] = [...places] as [[string, StepNode]];
  const start: StartNode = {
    id: tools.ids.make("start"),
    kind: "start",
    stage: first.stage,
    lane: first.lane,
    name: tools.messages.text("map.draft.start"),
    trigger: tools.messages.text("map.draft.trigger"),
  };
  const begin: MapEdge = { id: tools.ids.make("edge", "start", firstName), from: start.id, to: first.id };
  const parts = [...places].map(([name, node]): DraftGraph => {
    const ways = (flowsFrom.get(name) ?? []).toSorted((a, b) => b.count - a.count);
    if (node.kind === "outcome" || ways.length === 0) return { nodes: [node], edges: [] };
    return ways.length === 1 ? goOn(node, ways[0]!, places, tools) : decide(node, ways, places, tools);
  });
  return {
    nodes: [start, ...parts.flatMap(({ nodes }) => nodes)],
    edges: [begin, ...parts.flatMap(({ edges }) => edges)],
  };
}

/** A step with its only way on. */
function goOn(step: StepNode, { from, to, share }: DraftFlow, places: Places, { ids }: DraftTools): DraftGraph {
  return {
    nodes: [step],
    edges: [{ id: ids.make("edge", from, to), from: step.id, to: places.get(to)!.id, share: rounded(share) }],
  };
}

/** A step and the decision between its ways on, the most frequent first. */
function decide(step: StepNode, ways: readonly DraftFlow[], places: Places, { ids, messages }: DraftTools): DraftGraph {
  const { from } = ways[0]!;
  const decision: DecisionNode = {
    id: ids.make("decision", from),
    kind: "decision",
    stage: step.stage,
    lane: step.lane,
    name: messages.text("map.draft.decision", { stage: named(from, step.id) }),
  };
  const choices = ways.map(({ to, share }, index): MapEdge => {
    const mark = index === 0 ? { isDefault: true as const } : { isManual: true as const };
    return {
      id: ids.make("edge", from, to),
      from: decision.id,
      to: places.get(to)!.id,
      ...mark,
      share: rounded(share),
    };
  });
  return {
    nodes: [step, decision],
    edges: [{ id: ids.make("edge", from, "decision"), from: step.id, to: decision.id }, ...choices],
  };
}
