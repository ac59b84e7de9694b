import { LOCALE_NAMES, LOCALES, type Locale } from "@fairlead/messages";
import { html, type Markup } from "./html/html.ts";
import { hasStages, type ReportData } from "./report-data.ts";
import { initialState, type ReportState } from "./report-state.ts";
import { flowSection } from "./section/flow-section.ts";
import { funnelSection, hasFunnel } from "./section/funnel-section.ts";
import { headSection } from "./section/head-section.ts";
import { methodSection } from "./section/method-section.ts";
import { pictureSection } from "./section/picture-section.ts";
import { qualitySection } from "./section/quality-section.ts";
import { timeSection } from "./section/time-section.ts";
import { variantSection } from "./section/variant-section.ts";
import { createVoice, type Voice } from "./voice.ts";

/**
 * The body of a report in one language, as the page's markup. Everything is in it: it reads without a script and prints.
 * Shape: the same data, locale, and state give the same text.
 */
export function renderReport(data: ReportData, locale: Locale, state: ReportState = initialState(data)): string {
  const voice = createVoice(locale, data.noun);
  return html`${topBar(data, voice)}
    <main id="report">
      ${headSection(data, voice)} ${Object.values(SECTIONS).map((render) => render(data, voice, state))}
    </main>
    <footer class="page-foot">${voice.say("report.made-with", { made: voice.format.instant(data.madeAt) })}</footer>`
    .markup;
}

/** The sections below the head, in order. */
export type SectionId = "picture" | "funnel" | "time" | "variants" | "flows" | "quality" | "method";

type RenderSection = (data: ReportData, voice: Voice, state: ReportState) => Markup | null;

const SECTIONS: Readonly<Record<SectionId, RenderSection>> = {
  picture: pictureSection,
  funnel: funnelSection,
  time: timeSection,
  variants: variantSection,
  flows: flowSection,
  quality: qualitySection,
  method: methodSection,
};

/** The markup of one section; empty for one the data has nothing for. */
export function renderSection(id: SectionId, data: ReportData, voice: Voice, state: ReportState): string {
  return SECTIONS[id](data, voice, state)?.markup ?? "";
}

function topBar(data: ReportData, voice: Voice): Markup {
  const links: readonly (readonly [string, string])[] = [
    ["picture", voice.say("report.nav-picture")],
    ...(hasFunnel(data) ? ([["funnel", voice.say("report.nav-funnel")]] as const) : []),
    ...(hasStages(data) ? ([["time", voice.say("report.nav-time")]] as const) : []),
    ["variants", voice.say("report.nav-variants")],
    ["flows", voice.say("report.nav-flows")],
    ["quality", voice.say("report.nav-quality")],
    ["method", voice.say("report.nav-method")],
  ];
  return html`<a class="skip-link" href="#report">${voice.say("report.skip-to-report")}</a>
    <div class="top-bar" role="banner">
      <span class="brand"><span class="mark" aria-hidden="true">F</span>Fairlead</span>
      <nav aria-label="${voice.say("report.nav")}">
        ${links.map(([id, text]) => html`<a href="#${id}">${text}</a>`)}
      </nav>
      <div class="preferences live">
        <select id="language" aria-label="${voice.say("report.language")}">
          ${LOCALES.map(
            (locale) =>
              html`<option value="${locale}" lang="${locale}" ${locale === voice.locale ? html` selected` : null}>
                ${LOCALE_NAMES[locale]}
              </option>`,
          )}
        </select>
        <button type="button" id="theme" aria-label="${voice.say("report.theme")}" title="${voice.say("report.theme")}">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5"></circle>
            <path d="M8 2.5a5.5 5.5 0 0 1 0 11z"></path>
          </svg>
        </button>
      </div>
    </div>`;
}
