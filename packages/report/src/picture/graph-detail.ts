import type { DirectlyFollowsGraph, GraphActivity } from "@fairlead/mine";
import type { Voice } from "../voice.ts";
import { durationFacts, type Detail, type Fact } from "./detail.ts";
import { parseElementId } from "./element-id.ts";

/** What a directly-follows graph says of an element of its picture; null for an id that is not of it. */
export function graphDetail(graph: DirectlyFollowsGraph, id: string, voice: Voice): Detail | null {
  const element = parseElementId(id);
  switch (element?.kind) {
    case "start":
    case "end":
      return endpointDetail(graph, element.kind, voice);
    case "path":
      return pathDetail(graph, element, voice);
    case "activity": {
      const activity = activityOf(graph, element.activity);
      return activity === undefined ? null : activityDetail(graph, activity, voice);
    }
    case "begin": {
      const activity = activityOf(graph, element.to);
      return activity === undefined ? null : beginDetail(graph, activity, voice);
    }
    case "finish": {
      const activity = activityOf(graph, element.from);
      return activity === undefined ? null : finishDetail(graph, activity, voice);
    }
    case "outcome":
    case undefined:
      return null;
  }
}

function activityOf(graph: DirectlyFollowsGraph, id: number): GraphActivity | undefined {
  return graph.activities.find((activity) => activity.id === id);
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
  ends: { readonly from: number; readonly to: number },
  voice: Voice,
): Detail | null {
  const edge = graph.edges.find(({ from, to }) => from === ends.from && to === ends.to);
  const [from, to] = [activityOf(graph, ends.from), activityOf(graph, ends.to)];
  if (edge === undefined || from === undefined || to === undefined) return null;
  return {
    kind: voice.say("report.kind-path"),
    title: voice.say("report.from-to", { from: from.name, to: to.name }),
    facts: [
      { label: voice.say("report.times-taken"), value: voice.format.count(edge.eventCount) },
      caseFact(voice.say("report.cases"), edge.caseCount, graph, voice),
      ...durationFacts(edge.duration, voice),
    ],
  };
}

function beginDetail(graph: DirectlyFollowsGraph, { name, startCount }: GraphActivity, voice: Voice): Detail {
  return {
    kind: voice.say("report.kind-path"),
    title: voice.say("report.from-to", { from: voice.say("report.start"), to: name }),
    facts: [caseFact(voice.say("report.begin-here"), startCount, graph, voice)],
  };
}

function finishDetail(graph: DirectlyFollowsGraph, { name, endCount }: GraphActivity, voice: Voice): Detail {
  return {
    kind: voice.say("report.kind-path"),
    title: voice.say("report.from-to", { from: name, to: voice.say("report.end") }),
    facts: [caseFact(voice.say("report.end-here"), endCount, graph, voice)],
  };
}
