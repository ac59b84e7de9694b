import type { StageMeasures } from "@fairlead/mine";
import { html, type Markup } from "../html/html.ts";
import { hasStages, type ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { bar } from "./bar.ts";
import { csvButton, dataTable, type TableColumn } from "./data-table.ts";
import { emptyState, section } from "./section.ts";

/** How long cases stay in each stage, with stays that have not ended counted as such. */
export function timeSection(data: ReportData, voice: Voice): Markup | null {
  if (!hasStages(data)) return null;
  const { stages } = data.stages;
  const title = voice.say("report.time-title");
  const ended = sum(stages, (stage) => stage.time.endedCount);
  const running = sum(stages, (stage) => stage.time.censoredCount);
  if (ended + running === 0) {
    const body = emptyState(voice.say("report.no-times"));
    return section({ id: "time", title, coverage: voice.say("report.time-none"), body });
  }
  const coverage = voice.say("report.time-coverage", {
    known: ended + running,
    visits: sum(stages, (stage) => stage.visits),
    running,
  });
  const body = html`<ul class="key">
      <li><span class="swatch median"></span>${voice.say("report.half-within")}</li>
      <li><span class="swatch tail"></span>${voice.say("report.nine-of-ten-within")}</li>
    </ul>
    ${dataTable(stages, timeColumns(stages, voice), { id: "time", caption: title, voice })}`;
  return section({ id: "time", title, coverage, tools: csvButton("time", voice), body });
}

function sum(stages: readonly StageMeasures[], pick: (stage: StageMeasures) => number): number {
  return stages.reduce((total, stage) => total + pick(stage), 0);
}

/** The columns of times in stages. */
export function timeColumns(stages: readonly StageMeasures[], voice: Voice): TableColumn<StageMeasures>[] {
  const longest = Math.max(1, ...stages.map(({ time }) => Math.max(time.p90Ms ?? 0, time.medianMs ?? 0)));
  const time = (label: string, pick: (stage: StageMeasures) => number | null): TableColumn<StageMeasures> => ({
    label,
    kind: "number",
    cell: (stage) => voice.time(pick(stage)),
    value: pick,
    unit: "ms",
  });
  const count = (label: string, pick: (stage: StageMeasures) => number): TableColumn<StageMeasures> => ({
    label,
    kind: "number",
    cell: (stage) => voice.format.count(pick(stage)),
    value: pick,
  });
  return [
    { label: voice.say("report.stage"), kind: "text", cell: (stage) => stage.name, value: (stage) => stage.name },
    { label: voice.say("report.time-axis"), kind: "chart", cell: (stage) => timeBar(stage, longest) },
    time(voice.say("report.median"), (stage) => stage.time.medianMs),
    time(voice.say("report.p90"), (stage) => stage.time.p90Ms),
    time(voice.say("report.mean-ended"), (stage) => stage.time.meanMs),
    count(voice.say("report.visits-ended"), (stage) => stage.time.endedCount),
    count(voice.say("report.visits-running"), (stage) => stage.time.censoredCount),
  ];
}

function timeBar({ time }: StageMeasures, longest: number): Markup {
  const median = (time.medianMs ?? 0) / longest;
  const tail = Math.max(median, (time.p90Ms ?? 0) / longest);
  return bar([
    { from: median, to: tail, look: "tail" },
    { from: 0, to: median, look: "median" },
  ]);
}
