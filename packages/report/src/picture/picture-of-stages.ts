import type { NodeTone, Picture, PictureEdge, PictureNode } from "@fairlead/map/picture";
import type { Outcome } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { StageGraph } from "@fairlead/mine";
import { createVoice, type Voice } from "../voice.ts";
import { countAndTime, detailText } from "./detail.ts";
import { elementId } from "./element-id.ts";
import { heatScale, weightOf } from "./scale.ts";
import { stageDetail } from "./stage-detail.ts";

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
  return { nodes: nodesOf(graph, voice), edges: edgesOf(graph, scale, voice), columns: [], lanes: [] };
}

function hintOf(graph: StageGraph, id: string, voice: Voice): string {
  const detail = stageDetail(graph, id, voice);
  return detail === null ? "" : detailText(detail, voice);
}

function nodesOf(graph: StageGraph, voice: Voice): PictureNode[] {
  const stages = graph.stages.map((stage): PictureNode => {
    const id = elementId({ kind: "activity", activity: stage.activity });
    const detail = countAndTime(stage.entered, stage.time.medianMs, voice);
    return { id, shape: "activity", tone: "neutral", title: stage.name, detail, hint: hintOf(graph, id, voice) };
  });
  const outcomes = graph.outcomes.map((outcome): PictureNode => {
    const id = elementId({ kind: "outcome", activity: outcome.activity });
    return {
      id,
      shape: "outcome",
      tone: OUTCOME_TONES[outcome.outcome],
      title: outcome.name,
      detail: voice.format.count(outcome.caseCount),
      hint: hintOf(graph, id, voice),
    };
  });
  return [...stages, ...outcomes];
}

function edgesOf(graph: StageGraph, scale: StageGraph, voice: Voice): PictureEdge[] {
  const outcomes = new Set(graph.outcomes.map(({ activity }) => activity));
  const nodeId = (activity: number): string =>
    elementId({ kind: outcomes.has(activity) ? "outcome" : "activity", activity });
  const max = Math.max(1, ...scale.flows.map((flow) => flow.moveCount));
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
      hint: hintOf(graph, id, voice),
      deviation: flow.kind === "return",
    };
  });
}
