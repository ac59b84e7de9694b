import { edgeWidth } from "@fairlead/map/picture";
import { html, type Markup } from "../html/html.ts";
import { largestCount } from "../picture/picture-of-graph.ts";
import { heatScale, weightOf } from "../picture/scale.ts";
import type { ReportData } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import type { Voice } from "../voice.ts";

/** The ranks of median times that the legend names, quickest to slowest. */
const RANKS = [0, 0.25, 0.5, 0.75, 1];
/** The colours of the sheet, of 100. */
const HEAT_STEP = 25;

interface Drawn {
  /** The count that the widest arrow stands for, 0 of a picture without arrows. */
  readonly most: number;
  readonly mediansMs: readonly number[];
}

/** What the width and the colour of an arrow say, with the numbers at their ends. */
export function legend(data: ReportData, voice: Voice, state: ReportState): Markup {
  const { most, mediansMs } = drawnNumbers(data, state);
  const known = [...mediansMs].sort((a, b) => a - b);
  const widths = [...new Set([most, Math.max(1, Math.round(most / 4)), 1])].filter((count) => count > 0);
  const width = voice.say(state.view === "stages" ? "report.legend-width-stages" : "report.legend-width");
  return html`<div class="legend" role="group" aria-label="${voice.say("report.legend")}">
    <p>${voice.say(state.view === "stages" ? "report.legend-box-stages" : "report.legend-box")}</p>
    <p>${voice.say("report.legend-arrow")}</p>
    <div>
      <p>${width}</p>
      <ul class="legend-widths">
        ${widths.map((count) => widthMark(count, most, voice))}
      </ul>
    </div>
    <div>
      <p>${voice.say("report.legend-colour")}</p>
      ${heatMarks(known, voice)}
    </div>
    ${state.view === "activities" ? lineMark("grey", voice) : hasReturns(data) ? lineMark("return", voice) : null}
  </div>`;
}

function hasReturns({ stages }: ReportData): boolean {
  return stages?.flows.some(({ kind }) => kind === "return") ?? false;
}

function drawnNumbers(data: ReportData, state: ReportState): Drawn {
  if (state.view === "stages" && data.stages !== null) {
    const { flows } = data.stages;
    return {
      most: flows.reduce((largest, { moveCount }) => Math.max(largest, moveCount), 0),
      mediansMs: flows.flatMap(({ duration }) => duration?.medianMs ?? []),
    };
  }
  return {
    most: largestCount(data.graph),
    mediansMs: data.graph.edges.flatMap(({ duration }) => duration?.medianMs ?? []),
  };
}

function widthMark(count: number, most: number, voice: Voice): Markup {
  const width = edgeWidth(weightOf(count, most));
  return html`<li>
    <svg width="36" height="8" viewBox="0 0 36 8" aria-hidden="true">
      <path d="M0 4h36" stroke-width="${width}"></path></svg
    >${voice.format.count(count)}
  </li>`;
}

function heatMarks(known: readonly number[], voice: Voice): Markup {
  if (known.length === 0) return html`<p>${voice.say("report.time-unknown")}</p>`;
  const heat = heatScale(known);
  const named = [...new Set(RANKS.map((rank) => known[Math.round(rank * (known.length - 1))]!))];
  return html`<ul class="legend-heat">
    ${named.map((medianMs) => heatMark(medianMs, heat(medianMs) ?? 0, voice))}
  </ul>`;
}

function lineMark(look: "return" | "grey", voice: Voice): Markup {
  return html`<p class="legend-line ${look}">
    <svg width="36" height="8" viewBox="0 0 36 8" aria-hidden="true"><path d="M0 4h36"></path></svg
    >${voice.say(`report.legend-${look}`)}
  </p>`;
}

function heatMark(medianMs: number, heat: number, voice: Voice): Markup {
  const step = Math.round((heat * 100) / HEAT_STEP) * HEAT_STEP;
  return html`<li><span class="heat-${step}"></span>${voice.time(medianMs)}</li>`;
}
