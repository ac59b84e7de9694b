import type { StageFlow, StageGraph, StageMeasures, StageOutcome } from "@fairlead/mine";
import { winRate } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { durationFacts, type Detail, type Fact } from "./detail.ts";
import { elementId } from "./element-id.ts";

/** What a stage graph says of the elements of its picture, by id; null for an id that is not of it. Cost: of an element, constant. */
export function stageDetails(graph: StageGraph, voice: Voice): (id: string) => Detail | null {
  const { stages, outcomes, flows } = graph;
  const nameOf = new Map([...stages, ...outcomes].map(({ activity, name }) => [activity, name]));
  const title = ({ from, to }: StageFlow): string =>
    voice.say("report.from-to", { from: nameOf.get(from) ?? String(from), to: nameOf.get(to) ?? String(to) });
  const details = new Map<string, () => Detail>();
  for (const stage of stages) {
    details.set(elementId({ kind: "activity", activity: stage.activity }), () => measuresDetail(graph, stage, voice));
  }
  for (const outcome of outcomes) {
    details.set(elementId({ kind: "outcome", activity: outcome.activity }), () => outcomeDetail(graph, outcome, voice));
  }
  for (const flow of flows) {
    details.set(elementId({ kind: "path", from: flow.from, to: flow.to }), () =>
      flowDetail(graph, flow, { title: title(flow), voice }),
    );
  }
  return (id) => details.get(id)?.() ?? null;
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
      { label: voice.say("report.drop-off"), value: voice.rate(stage.dropOffRate) },
      { label: voice.say("report.win-rate"), value: voice.rate(winRate(graph, stage)) },
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

function flowDetail(
  graph: StageGraph,
  flow: StageFlow,
  { title, voice }: { readonly title: string; readonly voice: Voice },
): Detail {
  return {
    kind: voice.say(`report.flow-${flow.kind}`),
    title,
    facts: [
      { label: voice.say("report.times-taken"), value: voice.format.count(flow.moveCount) },
      shared(voice.say("report.cases"), flow.caseCount, { of: graph.caseCount, voice }),
      ...durationFacts(flow.duration, voice),
    ],
  };
}
