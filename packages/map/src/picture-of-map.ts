import { createMessages, type Locale, type Messages } from "@fairlead/messages";
import type { MapEdge } from "./document/edge.ts";
import type { MapNode, OutcomeResult } from "./document/node.ts";
import type { ProcessMap } from "./document/process-map.ts";
import type { Stage } from "./document/stage.ts";
import { textIn, type MapText } from "./document/text.ts";
import type { NodeShape, NodeTone, Picture, PictureBand, PictureEdge, PictureNode } from "./picture/picture.ts";

const SHAPES: Readonly<Record<MapNode["kind"], NodeShape>> = {
  start: "start",
  step: "activity",
  decision: "decision",
  outcome: "outcome",
};

const TONES: Readonly<Record<OutcomeResult, NodeTone>> = {
  won: "good",
  renewed: "good",
  lost: "bad",
  churned: "bad",
  disqualified: "muted",
  nurture: "muted",
  handover: "neutral",
};

/** The words of one picture. */
interface Words {
  readonly messages: Messages;
  readonly say: (text: MapText) => string;
}

/**
 * The picture of a map in one language: columns are its stages, with usual days and win rate, lanes its lanes, both by order.
 * Shape: an edge weighs its share; one without a share weighs nothing. No heat, for a drawing has no times.
 * Edges: for a map without errors of `checkMapInvariants`; texts missing in the language are shown in the map's first.
 */
export function pictureOfMap(map: ProcessMap, options: { readonly locale: Locale }): Picture {
  const { locale } = options;
  const words: Words = {
    messages: createMessages(locale),
    say: (text) => textIn(text, locale, map.locales),
  };
  const roleNames = new Map(map.roles.map(({ id, name }) => [id, words.say(name)]));
  return {
    columns: map.stages.toSorted((a, b) => a.ord - b.ord).map((stage) => columnOf(stage, words)),
    lanes: map.lanes
      .toSorted((a, b) => a.ord - b.ord)
      .map(({ id, role, name }) => ({
        id,
        title: name === undefined ? (roleNames.get(role ?? "") ?? id) : words.say(name),
      })),
    nodes: map.nodes.map((node) => pictureNode(node, words)),
    edges: map.edges.map((edge) => pictureEdge(edge, words)),
  };
}

function columnOf({ id, name, expected }: Stage, { messages, say }: Words): PictureBand {
  const facts = [
    ...(expected?.days === undefined ? [] : [messages.text("map.picture.days", { days: expected.days })]),
    ...(expected?.winRate === undefined
      ? []
      : [messages.text("map.picture.win-rate", { share: messages.format.share(expected.winRate) })]),
  ];
  return { id, title: say(name), ...(facts.length === 0 ? {} : { detail: facts.join(" · ") }) };
}

function pictureNode(node: MapNode, { say }: Words): PictureNode {
  const hints = [...hintsOf(node), ...(node.doc === undefined ? [] : [node.doc])].map(say);
  return {
    id: node.id,
    shape: SHAPES[node.kind],
    tone: node.kind === "outcome" ? TONES[node.result] : "neutral",
    title: say(node.name),
    column: node.stage,
    lane: node.lane,
    ...(hints.length === 0 ? {} : { hint: hints.join("\n") }),
  };
}

function hintsOf(node: MapNode): readonly MapText[] {
  if (node.kind === "start") return node.trigger === undefined ? [] : [node.trigger];
  if (node.kind === "decision") return node.question === undefined ? [] : [node.question];
  return node.kind === "outcome" ? node.reasons : [];
}

function pictureEdge({ id, from, to, label, when, share }: MapEdge, { messages, say }: Words): PictureEdge {
  const parts = [
    ...(label === undefined ? [] : [say(label)]),
    ...(share === undefined ? [] : [messages.format.share(share)]),
  ];
  return {
    id,
    from,
    to,
    weight: share ?? 0,
    heat: null,
    ...(parts.length === 0 ? {} : { label: parts.join(" · ") }),
    ...(when === undefined ? {} : { hint: when }),
  };
}
