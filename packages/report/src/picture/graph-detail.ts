import type { DirectlyFollowsGraph, GraphActivity, GraphEdge } from "@fairlead/mine";
import type { Voice } from "../voice.ts";
import { durationFacts, type Detail, type Fact } from "./detail.ts";
import { parseElementId } from "./element-id.ts";

/** What a directly-follows graph says of an element of its picture; null for an id that is not of it. */
export function graphDetail(graph: DirectlyFollowsGraph, id: string, voice: Voice): Detail | null {
  const element = parseElementId(id);
  const activityOf = (activity: number): GraphActivity | undefined =>
    graph.activities.find((candidate) => candidate.id === activity);
  switch (element?.kind) {
    case "start":
    case "end":
      return endpointDetail(graph, element.kind, voice);
    case "activity": {
      const activity = activityOf(element.activity);
      return activity === undefined ? null : activityDetail(graph, activity, voice);
    }
    case "path": {
      const edge = graph.edges.find(({ from, to }) => from === element.from && to === element.to);
      const [from, to] = [activityOf(element.from), activityOf(element.to)];
      return edge && from && to ? pathDetail(graph, edge, { from: from.name, to: to.name, voice }) : null;
    }
    case "begin":
    case "finish": {
      const activity = activityOf(element.kind === "begin" ? element.to : element.from);
      return activity === undefined ? null : edgeOfEndpointDetail(graph, activity, { kind: element.kind, voice });
    }
    case "outcome":
    case undefined:
      return null;
  }
}

/** Cases with their share of all cases of the graph. */
function caseFact(label: string, count: number, graph: DirectlyFollowsGraph, voice: Voice): Fact {
  const values = { count: voice.format.count(count), share: voice.share(count, graph.caseCount) };
  return { label, value: voice.say("report.count-and-share", values) };
}

function endpointDetail(graph: DirectlyFollowsGraph, kind: "start" | "end", voice: Voice): Detail {
  return {
    kind: voice.say("report.kind-endpoint"),
    title: voice.say(kind === "start" ? "report.start" : "report.end"),
    facts: [{ label: voice.say("report.cases"), value: voice.format.count(graph.caseCount) }],
  };
}

function activityDetail(graph: DirectlyFollowsGraph, activity: GraphActivity, voice: Voice): Detail {
  return {
    kind: voice.say("report.kind-activity"),
    title: activity.name,
    facts: [
      caseFact(voice.say("report.cases"), activity.caseCount, graph, voice),
      { label: voice.say("report.events"), value: voice.format.count(activity.eventCount) },
      caseFact(voice.say("report.begin-here"), activity.startCount, graph, voice),
      caseFact(voice.say("report.end-here"), activity.endCount, graph, voice),
      ...durationFacts(activity.untilNext, voice, { medianLabel: voice.say("report.until-next") }),
    ],
  };
}

function pathDetail(
  graph: DirectlyFollowsGraph,
  edge: GraphEdge,
  { from, to, voice }: { readonly from: string; readonly to: string; readonly voice: Voice },
): Detail {
  return {
    kind: voice.say("report.kind-path"),
    title: voice.say("report.from-to", { from, to }),
    facts: [
      { label: voice.say("report.times-taken"), value: voice.format.count(edge.eventCount) },
      caseFact(voice.say("report.cases"), edge.caseCount, graph, voice),
      ...durationFacts(edge.duration, voice),
    ],
  };
}

function edgeOfEndpointDetail(
  graph: DirectlyFollowsGraph,
  activity: GraphActivity,
  { kind, voice }: { readonly kind: "begin" | "finish"; readonly voice: Voice },
): Detail {
  const begins = kind === "begin";
  const count = begins ? activity.startCount : activity.endCount;
  const title = begins
    ? voice.say("report.from-to", { from: voice.say("report.start"), to: activity.name })
    : voice.say("report.from-to", { from: activity.name, to: voice.say("report.end") });
  return {
    kind: voice.say("report.kind-path"),
    title,
    facts: [caseFact(voice.say(begins ? "report.begin-here" : "report.end-here"), count, graph, voice)],
  };
}
