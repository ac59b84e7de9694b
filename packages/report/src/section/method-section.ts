import { html, type Markup } from "../html/html.ts";
import type { MessageKey } from "@fairlead/messages";
import { hasStages, type ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { section } from "./section.ts";

type Term = readonly [term: MessageKey, meaning: MessageKey];

const CASE_TERMS: readonly Term[] = [["report.case-time", "report.method-case-time"]];
const WON_TERMS: readonly Term[] = [["report.time-to-won", "report.method-time-to-won"]];

const TERMS: readonly Term[] = [
  ["report.paths", "report.method-path"],
  ["report.variants-title", "report.method-variant"],
  ["report.median", "report.method-quantile"],
];

const STAGE_TERMS: readonly Term[] = [
  ["report.stage", "report.method-stage"],
  ["report.skipped", "report.method-skipped"],
  ["report.returned", "report.method-returned"],
  ["report.drop-off", "report.method-drop-off"],
  ["report.win-rate", "report.method-win-rate"],
  ["report.time-title", "report.method-time"],
];

/** How each number is computed. */
export function methodSection(data: ReportData, voice: Voice): Markup {
  const terms = [...(data.stages === null ? CASE_TERMS : WON_TERMS), ...(hasStages(data) ? STAGE_TERMS : []), ...TERMS];
  const body = html`<dl class="method">
    ${terms.map(
      ([term, meaning]) =>
        html`<div>
          <dt>${voice.say(term)}</dt>
          <dd>${voice.say(meaning)}</dd>
        </div>`,
    )}
  </dl>`;
  return section({
    id: "method",
    title: voice.say("report.method-title"),
    coverage: voice.say("report.method-coverage"),
    body,
  });
}
