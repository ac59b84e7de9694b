import type { StageFlow, StageGraph, StageMeasures, StageOutcome } from "@fairlead/mine";
import type { Voice } from "../voice.ts";
import { durationFacts, type Detail, type Fact } from "./detail.ts";
import { parseElementId } from "./element-id.ts";

/** What a stage graph says of an element of its picture; null for an id that is not of it. */
export function stageDetail(graph: StageGraph, id: string, voice: Voice): Detail | null {
  const element = parseElementId(id);
  if (element === null) return null;
  if (element.kind === "activity") {
    const stage = graph.stages.find(({ activity }) => activity === element.activity);
    return stage === undefined ? null : measuresDetail(graph, stage, voice);
  }
  if (element.kind === "outcome") {
    const outcome = graph.outcomes.find(({ activity }) => activity === element.activity);
    return outcome === undefined ? null : outcomeDetail(graph, outcome, voice);
  }
  if (element.kind !== "path") return null;
  const flow = graph.flows.find(({ from, to }) => from === element.from && to === element.to);
  return flow === undefined ? null : flowDetail(graph, flow, voice);
}

function stageName(graph: StageGraph, activity: number): string {
  const named = [...graph.stages, ...graph.outcomes].find((candidate) => candidate.activity === activity);
  return named?.name ?? String(activity);
}

function shared(label: string, count: number, { of, voice }: { readonly of: number; readonly voice: Voice }): Fact {
  const values = { count: voice.format.count(count), share: voice.share(count, of) };
  return { label, value: voice.say("report.count-and-share", values) };
}

function measuresDetail(graph: StageGraph, stage: StageMeasures, voice: Voice): Detail {
  const ofEntered = { of: stage.entered, voice };
  const { time } = stage;
  return {
    kind: voice.say("report.kind-stage"),
    title: stage.name,
    facts: [
      shared(voice.say("report.entered"), stage.entered, { of: graph.caseCount, voice }),
      shared(voice.say("report.skipped"), stage.skipped, { of: graph.caseCount, voice }),
      shared(voice.say("report.returned"), stage.returned, ofEntered),
      shared(voice.say("report.lost-here"), stage.lostHere, ofEntered),
      shared(voice.say("report.won-here"), stage.wonHere, ofEntered),
      shared(voice.say("report.open-here"), stage.openHere, ofEntered),
      { label: voice.say("report.win-rate"), value: voice.share(stage.won, stage.won + stage.lost) },
      { label: voice.say("report.median"), value: voice.time(time.medianMs) },
      { label: voice.say("report.p90"), value: voice.time(time.p90Ms) },
      { label: voice.say("report.mean-ended"), value: voice.time(time.meanMs) },
      { label: voice.say("report.visits-ended"), value: voice.format.count(time.endedCount) },
      { label: voice.say("report.visits-running"), value: voice.format.count(time.censoredCount) },
    ],
  };
}

function outcomeDetail(graph: StageGraph, outcome: StageOutcome, voice: Voice): Detail {
  return {
    kind: voice.say("report.kind-outcome"),
    title: outcome.name,
    facts: [shared(voice.say("report.cases"), outcome.caseCount, { of: graph.caseCount, voice })],
  };
}

function flowDetail(graph: StageGraph, flow: StageFlow, voice: Voice): Detail {
  return {
    kind: voice.say(`report.flow-${flow.kind}`),
    title: voice.say("report.from-to", { from: stageName(graph, flow.from), to: stageName(graph, flow.to) }),
    facts: [
      { label: voice.say("report.times-taken"), value: voice.format.count(flow.moveCount) },
      shared(voice.say("report.cases"), flow.caseCount, { of: graph.caseCount, voice }),
      ...durationFacts(flow.duration, voice),
    ],
  };
}
