import type { DirectlyFollowsGraph, GraphActivity, GraphEdge } from "@fairlead/mine";
import type { Voice } from "../voice.ts";
import { durationFacts, type Detail, type Fact } from "./detail.ts";
import { elementId } from "./element-id.ts";

/** What a directly-follows graph says of the elements of its picture, by id; null for an id that is not of it. Cost: of an element, constant. */
export function graphDetails(graph: DirectlyFollowsGraph, voice: Voice): (id: string) => Detail | null {
  const nameOf = new Map(graph.activities.map(({ id, name }) => [id, name]));
  const details = new Map<string, () => Detail>();
  for (const kind of ["start", "end"] as const) details.set(kind, () => endpointDetail(graph, kind, voice));
  for (const activity of graph.activities) {
    const { id } = activity;
    details.set(elementId({ kind: "activity", activity: id }), () => activityDetail(graph, activity, voice));
    details.set(elementId({ kind: "begin", to: id }), () => beginDetail(graph, activity, voice));
    details.set(elementId({ kind: "finish", from: id }), () => finishDetail(graph, activity, voice));
  }
  for (const edge of graph.edges) {
    const names = { from: nameOf.get(edge.from) ?? String(edge.from), to: nameOf.get(edge.to) ?? String(edge.to) };
    details.set(elementId({ kind: "path", from: edge.from, to: edge.to }), () =>
      pathDetail(graph, edge, { title: voice.say("report.from-to", names), voice }),
    );
  }
  return (id) => details.get(id)?.() ?? null;
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
  { title, voice }: { readonly title: string; readonly voice: Voice },
): Detail {
  return {
    kind: voice.say("report.kind-path"),
    title,
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
