import type { Picture, PictureEdge, PictureNode } from "@fairlead/map/picture";
import type { DirectlyFollowsGraph } from "@fairlead/mine";
import type { Messages } from "@fairlead/messages";
import type { CaseNoun } from "../report-data.ts";
import { createVoice, type Voice } from "../voice.ts";
import { countAndTime, hintText } from "./detail.ts";
import { elementId } from "./element-id.ts";
import { graphDetails } from "./graph-details.ts";
import { heatScale, weightOf } from "./scale.ts";

/** What the picture of a graph may be told. */
export interface PictureOptions {
  /** What cases are called. Default "cases". */
  readonly noun?: CaseNoun;
  /** The graph whose counts and times widths and colours are measured against. Default: the one drawn. */
  readonly scale?: DirectlyFollowsGraph;
}

/**
 * The picture of a directly-follows graph: a start and an end dot, a box for each activity, an arrow for each path.
 * Shape: element ids are those `elementId` gives; width by the square root of the count, colour by the rank of the median time.
 * Edges: a graph without activities gives an empty picture.
 */
export function pictureOfGraph(graph: DirectlyFollowsGraph, messages: Messages, options: PictureOptions = {}): Picture {
  if (graph.activities.length === 0) return { nodes: [], edges: [], columns: [], lanes: [] };
  const { noun = "cases", scale = graph } = options;
  const voice = createVoice(messages, noun);
  const detailOf = graphDetails(graph, voice);
  const hint = (id: string): string => hintText(detailOf(id), voice);
  const measured: Measured = { scale, voice, hint };
  const nodes = graph.activities.map((activity): PictureNode => {
    const id = elementId({ kind: "activity", activity: activity.id });
    const detail = countAndTime(activity.eventCount, activity.untilNext?.medianMs ?? null, voice);
    return { id, shape: "activity", tone: "neutral", title: activity.name, detail, hint: hint(id) };
  });
  return {
    nodes: [
      { id: "start", shape: "start", tone: "neutral", title: voice.say("report.start"), hint: hint("start") },
      ...nodes,
      { id: "end", shape: "end", tone: "neutral", title: voice.say("report.end"), hint: hint("end") },
    ],
    edges: [...pathEdges(graph, measured), ...endpointEdges(graph, measured)],
    columns: [],
    lanes: [],
  };
}

/** The largest count of a graph's paths, beginnings, and ends, at least 1: what the widest arrow stands for. */
export function largestCount(graph: DirectlyFollowsGraph): number {
  const ofEdges = graph.edges.reduce((most, { eventCount }) => Math.max(most, eventCount), 1);
  return graph.activities.reduce((most, { startCount, endCount }) => Math.max(most, startCount, endCount), ofEdges);
}

/** What edges are drawn by: the graph their numbers are measured against, the language, and what hovering tells. */
interface Measured {
  readonly scale: DirectlyFollowsGraph;
  readonly voice: Voice;
  readonly hint: (id: string) => string;
}

function pathEdges(graph: DirectlyFollowsGraph, { scale, voice, hint }: Measured): PictureEdge[] {
  const max = largestCount(scale);
  const heat = heatScale(scale.edges.map((edge) => edge.duration?.medianMs ?? null));
  return graph.edges.map((edge) => {
    const id = elementId({ kind: "path", from: edge.from, to: edge.to });
    const medianMs = edge.duration?.medianMs ?? null;
    return {
      id,
      from: elementId({ kind: "activity", activity: edge.from }),
      to: elementId({ kind: "activity", activity: edge.to }),
      weight: weightOf(edge.eventCount, max),
      heat: heat(medianMs),
      label: countAndTime(edge.eventCount, medianMs, voice),
      hint: hint(id),
    };
  });
}

/** Where cases begin and end: as often as the least frequent path drawn, and wherever an activity has no other way in or out. */
function endpointEdges(graph: DirectlyFollowsGraph, { scale, voice, hint }: Measured): PictureEdge[] {
  const max = largestCount(scale);
  const least = graph.edges.reduce((fewest, { eventCount }) => Math.min(fewest, eventCount), Infinity);
  const entered = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const left = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const edges: PictureEdge[] = [];
  for (const activity of graph.activities) {
    const node = elementId({ kind: "activity", activity: activity.id });
    const begin = elementId({ kind: "begin", to: activity.id });
    const finish = elementId({ kind: "finish", from: activity.id });
    const add = (id: string, ends: { readonly from: string; readonly to: string }, count: number): void => {
      const label = voice.format.count(count);
      edges.push({ id, ...ends, weight: weightOf(count, max), heat: null, label, hint: hint(id) });
    };
    const { startCount, endCount } = activity;
    const isDrawn = (count: number, hasOther: boolean): boolean => count > 0 && (count >= least || !hasOther);
    if (isDrawn(startCount, entered.has(activity.id))) add(begin, { from: "start", to: node }, startCount);
    if (isDrawn(endCount, left.has(activity.id))) add(finish, { from: node, to: "end" }, endCount);
  }
  return edges;
}
