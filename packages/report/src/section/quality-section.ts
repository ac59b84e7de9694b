import { compareIssues, type Issue, type Severity } from "@fairlead/base";
import { PRECISIONS, type Precision } from "@fairlead/log";
import { html, type Markup } from "../html/html.ts";
import type { ReportColumn, ReportData } from "../report-data.ts";
import type { Voice } from "../voice.ts";
import { bar, type BarPart } from "./bar.ts";
import { dataTable, type TableColumn } from "./data-table.ts";
import { blindSpots } from "./blind-spots.ts";
import { roleText } from "./source-name.ts";
import { section } from "./section.ts";
import { unbrokenOptions } from "./unbroken-options.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** How well times are known, what went wrong in reading and what to do, which columns were used, and what the data cannot say. */
export function qualitySection(data: ReportData, voice: Voice): Markup {
  const coverage = voice.say("report.quality-coverage", { events: data.eventCount, issues: data.issues.length });
  const body = html`<div class="columns">
      <div>
        <h3>${voice.say("report.precision-title")}</h3>
        ${precisionTable(data, voice)}
      </div>
      <div>
        <h3>${voice.say("report.cannot-say")}</h3>
        <ul class="blind-spots">
          ${blindSpots(data, voice).map((text) => html`<li>${text}</li>`)}
        </ul>
      </div>
    </div>
    <h3>${voice.say("report.issues-title")}</h3>
    ${issueList(data.issues, voice)}
    <h3>${voice.say("report.mapping-title")}</h3>
    ${mappingTable(data.mapping, voice)}`;
  return section({ id: "quality", title: voice.say("report.quality-title"), coverage, body });
}

function precisionTable(data: ReportData, voice: Voice): Markup {
  const caption = voice.say("report.precision-title");
  const columns: TableColumn<Precision>[] = [
    { label: voice.say("report.known-to"), kind: "text", cell: (kind) => voice.say(`report.precision-${kind}`) },
    { label: voice.say("report.how-often"), kind: "chart", cell: (kind) => precisionBar(data, kind) },
    { label: voice.say("report.events"), kind: "number", cell: (kind) => voice.format.count(data.precision[kind]) },
    {
      label: voice.say("report.share-of-events"),
      kind: "number",
      cell: (kind) => voice.share(data.precision[kind], data.eventCount),
    },
  ];
  return dataTable(PRECISIONS, columns, { id: "precision", caption, voice });
}

/** Each precision starts where the better ones end, so that the four bars add up to the whole. */
function precisionBar(data: ReportData, kind: Precision): Markup {
  let from = 0;
  for (const better of PRECISIONS.slice(0, PRECISIONS.indexOf(kind))) from += data.precision[better];
  const whole = Math.max(1, data.eventCount);
  const part: BarPart = { from: from / whole, to: (from + data.precision[kind]) / whole, look: "plain" };
  return bar([part], 8);
}

function issueList(issues: readonly Issue[], voice: Voice): Markup {
  if (issues.length === 0) return html`<p class="empty good">${voice.say("report.no-issues")}</p>`;
  const sorted = [...issues].sort(compareIssues);
  return html`<ul class="issues">
    ${SEVERITIES.flatMap((severity) =>
      sorted.filter((issue) => issue.severity === severity).map((issue) => issueRow(issue, voice)),
    )}
  </ul>`;
}

function issueRow(issue: Issue, voice: Voice): Markup {
  const { line, field } = issue.where;
  return html`<li class="${issue.severity}">
    <span class="badge">${voice.say(`report.severity-${issue.severity}`)}</span>
    <div>
      <p>${unbrokenOptions(voice.messages.issue(issue))}</p>
      <p class="where">
        ${issue.count === 1 ? null : html`<span>${voice.say("report.issue-count", { count: issue.count })}</span>`}
        ${line === undefined ? null : html`<span>${voice.say("report.issue-line", { line: voice.format.count(line) })}</span>`}
        ${field === undefined ? null : html`<span>${voice.say("report.issue-field", { field })}</span>`}
      </p>
    </div>
  </li>`;
}

function mappingTable(mapping: readonly ReportColumn[], voice: Voice): Markup {
  if (mapping.length === 0) return html`<p class="empty">${voice.say("report.no-mapping")}</p>`;
  const columns: TableColumn<ReportColumn>[] = [
    { label: voice.say("report.column"), kind: "text", cell: ({ column }) => column },
    { label: voice.say("report.used-as"), kind: "text", cell: ({ role }) => roleText(role, voice) },
    { label: voice.say("report.stands-for"), kind: "text", cell: ({ activity }) => activity ?? "" },
  ];
  const some = mapping.some(({ activity }) => activity !== undefined);
  const caption = voice.say("report.mapping-title");
  return dataTable(mapping, some ? columns : columns.slice(0, 2), { id: "mapping", caption, voice });
}
