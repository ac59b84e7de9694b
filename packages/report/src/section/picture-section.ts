import { html, trustedMarkup, type Markup } from "../html/html.ts";
import { chosenPicture, DESK_WIDTH, directionFor, drawPicture, type DrawnCounts } from "../picture/draw-picture.ts";
import { hasStages, type ReportData } from "../report-data.ts";
import type { ReportState } from "../report-state.ts";
import type { Voice } from "../voice.ts";
import { legend } from "./legend.ts";
import { detailPanel } from "./detail-panel.ts";
import { emptyState, section } from "./section.ts";

/** The picture of the process with what changes it, and the panel that explains it. */
export function pictureSection(data: ReportData, voice: Voice, state: ReportState): Markup {
  const stages = state.view === "stages";
  const title = voice.say(stages ? "report.picture-title-stages" : "report.picture-title-activities");
  const { picture, counts } = chosenPicture(data, voice, state);
  if (picture.nodes.length === 0) {
    return section({ id: "picture", title, coverage: "", body: emptyState(voice.say("report.no-events")) });
  }
  const direction = directionFor(picture, DESK_WIDTH);
  const drawing = drawPicture(picture, { title, direction });
  const body = html`<div class="toolbar live">${toolbar(data, voice, { state, counts })}</div>
    <div class="picture-parts">
      <div class="canvas-frame">
        <div class="canvas" id="canvas" data-direction="${direction}">${trustedMarkup(drawing)}</div>
      </div>
      <div class="beside-canvas">
        <aside class="panel" id="detail" aria-live="polite" aria-label="${voice.say("report.panel")}">
          ${detailPanel(data, voice, state)}
        </aside>
        ${hints(voice)} ${legend(data, voice, state)}
      </div>
    </div>`;
  return section({
    id: "picture",
    title,
    coverage: coverageText(data, voice, { state, counts }),
    tools: saveButtons(voice),
    body,
  });
}

interface Showing {
  readonly state: ReportState;
  readonly counts: DrawnCounts;
}

/** What the picture covers, in a sentence. */
export function coverageText(data: ReportData, voice: Voice, { state, counts }: Showing): Markup {
  const values = {
    cases: state.view === "stages" && data.stages !== null ? data.stages.caseCount : data.caseCount,
    activities: voice.format.count(counts.activities),
    ofActivities: voice.format.count(counts.ofActivities),
    paths: voice.format.count(counts.paths),
    ofPaths: voice.format.count(counts.ofPaths),
  };
  const key = state.view === "stages" ? "report.picture-coverage-stages" : "report.picture-coverage-activities";
  return html`<span id="picture-coverage">${voice.say(key, values)}</span>`;
}

function toolbar(data: ReportData, voice: Voice, { state, counts }: Showing): Markup {
  const texts = sliderTexts(voice, counts);
  return html`${hasStages(data) ? viewSwitch(voice, state) : null}
  ${
    state.view === "stages"
      ? null
      : slider({ id: "activity-share", share: state.activityShare, text: texts["activity-share"] }, voice)
  }
  ${slider({ id: "path-share", share: state.pathShare, text: texts["path-share"] }, voice)} ${zoomButtons(voice)}`;
}

/** How the picture is used, by mouse or by finger. */
function hints(voice: Voice): Markup {
  return html`<p class="hint live by-mouse">${voice.say("report.panel-hint")}</p>
    <p class="hint live by-touch">${voice.say("report.panel-hint-touch")}</p>`;
}

/** What stands beside each slider: how much of how much is drawn. */
export function sliderTexts(voice: Voice, counts: DrawnCounts): Readonly<Record<Slider["id"], string>> {
  const text = (shown: number, of: number): string =>
    voice.say("report.shown-of", { shown: voice.format.count(shown), of: voice.format.count(of) });
  return {
    "activity-share": text(counts.activities, counts.ofActivities),
    "path-share": text(counts.paths, counts.ofPaths),
  };
}

function viewSwitch(voice: Voice, state: ReportState): Markup {
  const choice = (view: ReportState["view"], text: string): Markup =>
    html`<button type="button" data-view="${view}" aria-pressed="${String(state.view === view)}">${text}</button>`;
  return html`<div class="segmented" role="group" aria-label="${voice.say("report.view")}">
    ${choice("stages", voice.say("report.view-stages"))}${choice("activities", voice.say("report.view-activities"))}
  </div>`;
}

interface Slider {
  readonly id: "activity-share" | "path-share";
  readonly share: number;
  readonly text: string;
}

function slider({ id, share, text }: Slider, voice: Voice): Markup {
  const label = voice.say(id === "activity-share" ? "report.activities" : "report.paths");
  return html`<div class="slider">
    <label for="${id}">${label}</label>
    <input
      type="range"
      id="${id}"
      min="0"
      max="100"
      step="1"
      value="${Math.round(share * 100)}"
      aria-describedby="${id}-shown"
    />
    <output id="${id}-shown" for="${id}">${text}</output>
  </div>`;
}

function zoomButtons(voice: Voice): Markup {
  const button = (action: string, text: string, path: string): Markup =>
    html`<button type="button" data-zoom="${action}" aria-label="${text}" title="${text}">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${path}"></path></svg>
    </button>`;
  return html`<div class="zoom">
    ${button("in", voice.say("report.zoom-in"), "M8 3v10M3 8h10")}
    ${button("out", voice.say("report.zoom-out"), "M3 8h10")}
    ${button("fit", voice.say("report.zoom-fit"), "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3")}
  </div>`;
}

function saveButtons(voice: Voice): Markup {
  return html`<button type="button" data-save="svg" aria-label="${voice.say("report.save-svg")}">SVG</button>
    <button type="button" data-save="png" aria-label="${voice.say("report.save-png")}">PNG</button>`;
}
