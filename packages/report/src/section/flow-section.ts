import type { GraphActivity, GraphEdge } from "@fairlead/mine";
import { html, type Markup } from "../html/html.ts";
import type { ReportData } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import { medianText, type Voice } from "../voice.ts";
import { bar } from "./bar.ts";
import { csvButton, dataTable, type TableColumn } from "./data-table.ts";
import { emptyState, section } from "./section.ts";

const ROWS_AT_FIRST = 20;

/** Every activity, and every step from one to the next, with exact numbers. */
export function flowSection(data: ReportData, voice: Voice, state: ReportState): Markup {
  const title = voice.say("report.flows-title");
  if (data.graph.activities.length === 0) {
    return section({ id: "flows", title, coverage: "", body: emptyState(voice.say("report.no-events")) });
  }
  const known = data.graph.edges.reduce((total, edge) => total + (edge.duration?.count ?? 0), 0);
  const moves = data.graph.edges.reduce((total, edge) => total + edge.eventCount, 0);
  const coverage = voice.say("report.flows-coverage", { paths: data.graph.edges.length, moves, known });
  const body = html`${cutNote(data, voice)}
    <div class="subsection-head">
      <h3>${voice.say("report.paths")}</h3>
      <div class="tools live">${csvButton("paths", voice)}</div>
    </div>
    ${data.graph.edges.length === 0 ? emptyState(voice.say("report.no-paths")) : pathTable(data, voice, state)}
    <div class="subsection-head">
      <h3>${voice.say("report.activities")}</h3>
      <div class="tools live">${csvButton("activities", voice)}</div>
    </div>
    ${activityTable(data, voice, state)}`;
  return section({ id: "flows", title, coverage, body });
}

function pathTable(data: ReportData, voice: Voice, { expanded }: ReportState): Markup {
  return dataTable(data.graph.edges, edgeColumns(data, voice), {
    id: "paths",
    caption: voice.say("report.paths"),
    voice,
    limit: ROWS_AT_FIRST,
    expanded: expanded.includes("paths"),
  });
}

function activityTable(data: ReportData, voice: Voice, { expanded }: ReportState): Markup {
  return dataTable(data.graph.activities, activityColumns(data, voice), {
    id: "activities",
    caption: voice.say("report.activities"),
    voice,
    limit: ROWS_AT_FIRST,
    expanded: expanded.includes("activities"),
  });
}

/** Says so where the report carries only the most frequent part of a very large graph. */
function cutNote({ graphActivities, graphEdges }: ReportData, voice: Voice): Markup | null {
  if (graphActivities.kept === graphActivities.of && graphEdges.kept === graphEdges.of) return null;
  return html`<p class="note">
    ${voice.say("report.graph-cut", {
      activities: voice.format.count(graphActivities.kept),
      ofActivities: voice.format.count(graphActivities.of),
      paths: voice.format.count(graphEdges.kept),
      ofPaths: voice.format.count(graphEdges.of),
    })}
  </p>`;
}

/** The columns of the paths. */
export function edgeColumns(data: ReportData, voice: Voice): TableColumn<GraphEdge>[] {
  const nameOf = (id: number): string => data.names[id] ?? String(id);
  const busiest = Math.max(1, ...data.graph.edges.map((edge) => edge.eventCount));
  return [
    {
      label: voice.say("report.from"),
      kind: "text",
      cell: (edge) => nameOf(edge.from),
      value: (edge) => nameOf(edge.from),
    },
    { label: voice.say("report.to"), kind: "text", cell: (edge) => nameOf(edge.to), value: (edge) => nameOf(edge.to) },
    {
      label: voice.say("report.how-often"),
      kind: "chart",
      cell: (edge) => bar([{ from: 0, to: edge.eventCount / busiest, look: "plain" }], 8),
    },
    count(voice.say("report.times-taken"), voice, (edge: GraphEdge) => edge.eventCount),
    count(voice.say("report.cases"), voice, (edge: GraphEdge) => edge.caseCount),
    {
      label: voice.say("report.share-of-all"),
      kind: "number",
      cell: (edge) => voice.share(edge.caseCount, data.caseCount),
      value: (edge) => (data.caseCount > 0 ? edge.caseCount / data.caseCount : null),
    },
    {
      label: voice.say("report.median"),
      kind: "number",
      cell: (edge) => medianText(voice, edge.duration),
      value: (edge) => edge.duration?.medianMs ?? null,
      unit: "ms",
    },
    {
      label: voice.say("report.p90"),
      kind: "number",
      cell: (edge) => voice.time(edge.duration?.p90Ms),
      value: (edge) => edge.duration?.p90Ms ?? null,
      unit: "ms",
    },
    {
      label: voice.say("report.mean"),
      kind: "number",
      cell: (edge) => voice.time(edge.duration?.meanMs),
      value: (edge) => edge.duration?.meanMs ?? null,
      unit: "ms",
    },
  ];
}

/** The columns of the activities. */
export function activityColumns(data: ReportData, voice: Voice): TableColumn<GraphActivity>[] {
  const busiest = Math.max(1, ...data.graph.activities.map((activity) => activity.eventCount));
  return [
    { label: voice.say("report.activity"), kind: "text", cell: ({ name }) => name, value: ({ name }) => name },
    {
      label: voice.say("report.how-often"),
      kind: "chart",
      cell: (activity) => bar([{ from: 0, to: activity.eventCount / busiest, look: "plain" }], 8),
    },
    count(voice.say("report.events"), voice, (activity: GraphActivity) => activity.eventCount),
    count(voice.say("report.cases"), voice, (activity: GraphActivity) => activity.caseCount),
    {
      label: voice.say("report.share-of-all"),
      kind: "number",
      cell: (activity) => voice.share(activity.caseCount, data.caseCount),
      value: (activity) => (data.caseCount > 0 ? activity.caseCount / data.caseCount : null),
    },
    count(voice.say("report.begin-here"), voice, (activity: GraphActivity) => activity.startCount),
    count(voice.say("report.end-here"), voice, (activity: GraphActivity) => activity.endCount),
    {
      label: voice.say("report.until-next"),
      kind: "number",
      cell: (activity) => medianText(voice, activity.untilNext),
      value: (activity) => activity.untilNext?.medianMs ?? null,
      unit: "ms",
    },
  ];
}

function count<Row>(label: string, voice: Voice, pick: (row: Row) => number): TableColumn<Row> {
  return { label, kind: "number", cell: (row) => voice.format.count(pick(row)), value: pick };
}
