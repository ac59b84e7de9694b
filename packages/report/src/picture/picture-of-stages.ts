import type { NodeTone, Picture, PictureEdge, PictureNode } from "@fairlead/map/picture";
import type { Outcome } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { StageGraph } from "@fairlead/mine";
import { createVoice, type Voice } from "../voice.ts";
import { countAndTime, hintText } from "./detail.ts";
import { elementId } from "./element-id.ts";
import { heatScale, weightOf } from "./scale.ts";
import { stageDetails } from "./stage-details.ts";

const OUTCOME_TONES: Readonly<Record<Outcome, NodeTone>> = { won: "good", lost: "bad" };

/** What the picture of stages may be told. */
export interface StagePictureOptions {
  /** The graph whose counts and times widths and colours are measured against. Default: the one drawn. */
  readonly scale?: StageGraph;
}

/**
 * The picture of a stage graph: a box for each stage in its order, a pill for each outcome, an arrow for each flow; going back is dashed.
 * Shape: element ids are those `elementId` gives; width by the square root of the moves, colour by the rank of the median time.
 */
export function pictureOfStages(
  graph: StageGraph,
  messages: Messages,
  { scale = graph }: StagePictureOptions = {},
): Picture {
  const voice = createVoice(messages, "deals");
  const detailOf = stageDetails(graph, voice);
  const measured: Measured = { scale, voice, hint: (id) => hintText(detailOf(id), voice) };
  return { nodes: nodesOf(graph, measured), edges: edgesOf(graph, measured), columns: [], lanes: [] };
}

/** What elements are drawn by: the graph their numbers are measured against, the language, and what hovering tells. */
interface Measured {
  readonly scale: StageGraph;
  readonly voice: Voice;
  readonly hint: (id: string) => string;
}

function nodesOf(graph: StageGraph, { voice, hint }: Omit<Measured, "scale">): PictureNode[] {
  const stages = graph.stages.map((stage): PictureNode => {
    const id = elementId({ kind: "activity", activity: stage.activity });
    const detail = countAndTime(stage.entered, stage.time.medianMs, voice);
    return { id, shape: "activity", tone: "neutral", title: stage.name, detail, hint: hint(id) };
  });
  const outcomes = graph.outcomes.map((outcome): PictureNode => {
    const id = elementId({ kind: "outcome", activity: outcome.activity });
    return {
      id,
      shape: "outcome",
      tone: OUTCOME_TONES[outcome.outcome],
      title: outcome.name,
      detail: voice.format.count(outcome.caseCount),
      hint: hint(id),
    };
  });
  return [...stages, ...outcomes];
}

function edgesOf(graph: StageGraph, { scale, voice, hint }: Measured): PictureEdge[] {
  const outcomes = new Set(graph.outcomes.map(({ activity }) => activity));
  const nodeId = (activity: number): string =>
    elementId({ kind: outcomes.has(activity) ? "outcome" : "activity", activity });
  const max = scale.flows.reduce((most, { moveCount }) => Math.max(most, moveCount), 1);
  const heat = heatScale(scale.flows.map((flow) => flow.duration?.medianMs ?? null));
  return graph.flows.map((flow) => {
    const id = elementId({ kind: "path", from: flow.from, to: flow.to });
    const medianMs = flow.duration?.medianMs ?? null;
    return {
      id,
      from: nodeId(flow.from),
      to: nodeId(flow.to),
      weight: weightOf(flow.moveCount, max),
      heat: heat(medianMs),
      label: countAndTime(flow.moveCount, medianMs, voice),
      hint: hint(id),
      deviation: flow.kind === "return",
    };
  });
}
