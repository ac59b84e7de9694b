import type { DurationSummary } from "@fairlead/mine";
import { html, type Fragment, type Markup } from "../html/html.ts";
import { winRate, type ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { findingsOf } from "./findings.ts";
import { sourceName } from "./source-name.ts";

/** What the report is about, its main numbers, and what stands out. */
export function headSection(data: ReportData, voice: Voice): Markup {
  const findings = findingsOf(data, voice);
  return html`<header class="report-head">
    <p class="source">${voice.say("report.source-line", { file: data.fileName, source: sourceName(data, voice) })}</p>
    <h1>${voice.say("report.title")}</h1>
    <p class="span">${spanText(data, voice)}</p>
    <dl class="facts">
      ${factsOf(data, voice).map(
        ({ label, value, note }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>
              <span class="value">${value}</span>${
                note === undefined ? null : html`<span class="fact-note">${note}</span>`
              }
            </dd>
          </div>`,
      )}
    </dl>
    ${findings.length === 0 ? null : findingList(findings, voice)}
  </header>`;
}

function findingList(findings: readonly { readonly text: string; readonly section: string }[], voice: Voice): Markup {
  return html`<div class="findings">
    <h2>${voice.say("report.findings-title")}</h2>
    <ol>
      ${findings.map(({ text, section }) => html`<li><a href="#${section}">${text}</a></li>`)}
    </ol>
  </div>`;
}

function spanText(data: ReportData, voice: Voice): string {
  const made = voice.format.day(data.madeAt);
  if (data.firstAt === null || data.lastAt === null) return voice.say("report.span-unknown", { made });
  return voice.say("report.span", {
    first: voice.format.day(data.firstAt),
    last: voice.format.day(data.lastAt),
    made,
  });
}

interface HeadFact {
  readonly label: string;
  readonly value: Fragment;
  readonly note?: string;
}

function factsOf(data: ReportData, voice: Voice): HeadFact[] {
  const cases = { label: voice.say("report.cases"), value: voice.format.count(data.caseCount) };
  const events = { label: voice.say("report.events"), value: voice.format.count(data.eventCount) };
  const { stages } = data;
  if (stages === null) {
    return [
      cases,
      events,
      { label: voice.say("report.activities"), value: voice.format.count(data.activityCount) },
      { label: voice.say("report.variants-title"), value: voice.format.count(data.variantKept.of) },
      {
        label: voice.say("report.case-time"),
        value: voice.time(data.caseTime?.medianMs),
        ...caseTimeNote(data, voice),
      },
    ];
  }
  const rate = winRate(stages, { won: stages.wonCount, lost: stages.lostCount });
  return [
    { ...cases, note: voice.say("report.events-count", { count: data.eventCount }) },
    {
      label: voice.say("report.won"),
      value: voice.format.count(stages.wonCount),
      ...(rate !== null && { note: voice.say("report.of-closed", { share: voice.rate(rate) }) }),
    },
    {
      label: voice.say("report.lost"),
      value: voice.format.count(stages.lostCount),
      ...(rate !== null && { note: voice.say("report.of-closed", { share: voice.rate(1 - rate) }) }),
    },
    {
      label: voice.say("report.open"),
      value: voice.format.count(stages.openCount),
      note: voice.say("report.of-all", { share: voice.share(stages.openCount, stages.caseCount) }),
    },
    {
      label: voice.say("report.time-to-won"),
      value: voice.time(stages.timeToWon?.medianMs),
      ...p90Note(stages.timeToWon, voice),
    },
  ];
}

/** Cases with one event have no time, and where they are many that moves the median: so it is said. */
function caseTimeNote({ caseTime, caseCount }: ReportData, voice: Voice): { readonly note?: string } {
  if (caseTime === null || caseTime.count === caseCount) return p90Note(caseTime, voice);
  return {
    note: voice.say("report.case-time-note", { time: voice.time(caseTime.p90Ms), cases: caseTime.count }),
  };
}

function p90Note(summary: DurationSummary | null, voice: Voice): { readonly note?: string } {
  return summary === null ? {} : { note: voice.say("report.p90-note", { time: voice.time(summary.p90Ms) }) };
}
