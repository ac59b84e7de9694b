import type { StageGraph, StageMeasures } from "@fairlead/mine";
import { html, type Markup } from "../html/html.ts";
import { hasStages, winRate, type ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { bar } from "./bar.ts";
import { csvButton, dataTable, type TableColumn } from "./data-table.ts";
import { emptyState, section } from "./section.ts";

/** Who entered, skipped, and left each stage. Edges: says why it is empty for deals without stages; null for a log that is not of deals. */
export function funnelSection(data: ReportData, voice: Voice): Markup | null {
  if (!hasFunnel(data)) return null;
  const title = voice.say("report.funnel-title");
  if (!hasStages(data)) {
    const body = emptyState(voice.say("report.no-stages"));
    return section({ id: "funnel", title, coverage: voice.say("report.funnel-none"), body });
  }
  const { stages } = data;
  const coverage = voice.say("report.funnel-coverage", {
    cases: stages.caseCount,
    won: stages.wonCount,
    lost: stages.lostCount,
    open: stages.openCount,
  });
  const body = html`${funnelKey(voice)}
  ${dataTable(stages.stages, funnelColumns(stages, voice), { id: "funnel", caption: title, voice })}`;
  return section({ id: "funnel", title, coverage, tools: csvButton("funnel", voice), body });
}

/** Whether there is a funnel, or a reader who looks for one. */
export function hasFunnel(data: ReportData): boolean {
  return data.noun === "deals";
}

function funnelKey(voice: Voice): Markup {
  return html`<ul class="key">
    <li><span class="swatch went-on"></span>${voice.say("report.went-on")}</li>
    <li><span class="swatch still-open"></span>${voice.say("report.open-here")}</li>
    <li><span class="swatch dropped"></span>${voice.say("report.lost-here")}</li>
  </ul>`;
}

/** The columns of the funnel. */
export function funnelColumns(graph: StageGraph, voice: Voice): TableColumn<StageMeasures>[] {
  const widest = Math.max(1, ...graph.stages.map((stage) => stage.entered));
  const number = (label: string, pick: (stage: StageMeasures) => number): TableColumn<StageMeasures> => ({
    label,
    kind: "number",
    cell: (stage) => voice.format.count(pick(stage)),
    value: pick,
  });
  return [
    { label: voice.say("report.stage"), kind: "text", cell: (stage) => stage.name, value: (stage) => stage.name },
    { label: voice.say("report.of-entered"), kind: "chart", cell: (stage) => funnelBar(stage, widest) },
    number(voice.say("report.entered"), (stage) => stage.entered),
    {
      label: voice.say("report.share-of-all"),
      kind: "number",
      cell: (stage) => voice.share(stage.entered, graph.caseCount),
      value: (stage) => (graph.caseCount > 0 ? stage.entered / graph.caseCount : null),
    },
    number(voice.say("report.skipped"), (stage) => stage.skipped),
    number(voice.say("report.returned"), (stage) => stage.returned),
    number(voice.say("report.open-here"), (stage) => stage.openHere),
    number(voice.say("report.lost-here"), (stage) => stage.lostHere),
    {
      label: voice.say("report.drop-off"),
      kind: "number",
      cell: (stage) => voice.rate(stage.dropOffRate),
      value: (stage) => stage.dropOffRate,
    },
    {
      label: voice.say("report.win-rate"),
      kind: "number",
      cell: (stage) => voice.rate(winRate(graph, stage)),
      value: (stage) => winRate(graph, stage),
    },
  ];
}

/** The entered, split into those that went on, are still there, and were lost. */
function funnelBar(stage: StageMeasures, widest: number): Markup {
  const wentOn = Math.max(0, stage.entered - stage.lostHere - stage.openHere) / widest;
  const open = wentOn + stage.openHere / widest;
  return bar([
    { from: 0, to: wentOn, look: "went-on" },
    { from: wentOn, to: open, look: "still-open" },
    { from: open, to: open + stage.lostHere / widest, look: "dropped" },
  ]);
}
