import type { Precision } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { InspectDocument } from "../json/inspect-document.ts";
import { caseNounOf, type LoadedLog } from "../load-log.ts";
import { issueLines } from "./issue-lines.ts";
import type { SummaryStyle } from "./summary-style.ts";
import { formatTable, plainText, type TextColumn } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

/** What `inspect` says to people: the file, its size as a log, the use of its columns, how well times are known, and every issue. */
export function inspectSummary(loaded: LoadedLog, document: InspectDocument, style: SummaryStyle): string {
  const { messages } = style;
  const { text } = messages;
  const lines = [headline(loaded, messages), ""];
  if (document.events > 0) lines.push(...countLines(loaded, document, style), "");
  if (loaded.mapping.length > 0) lines.push(text("cli.columns"), ...columnLines(loaded, style), "");
  if (document.events > 0) lines.push(text("cli.precision"), ...precisionLines(document, messages), "");
  if (document.issues.length > 0) lines.push(text("cli.issues"), ...issueLines(loaded.issues, style), "");
  else lines.push(text("cli.no-issues"), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

/** "deals.csv: HubSpot deal export". */
export function headline({ name, format }: LoadedLog, { text }: Messages): string {
  const kind = text(format === null ? "cli.format.unknown" : `cli.format.${format}`);
  return text("cli.headline", { file: plainText(name), kind });
}

/** How many cases, events, activities, and variants, and from when to when. */
export function countLines(loaded: LoadedLog, document: InspectDocument, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
  const { cases, events, activities, variants, firstAt, lastAt } = document;
  const said = text("cli.counts", { noun: caseNounOf(loaded), cases, events, activities, variants });
  const counts = wrapText(`  ${said}`, { width, indent: 2 });
  if (firstAt === null || lastAt === null) return [counts, `  ${text("cli.no-times")}`];
  const span = { from: format.day(Date.parse(firstAt)), to: format.day(Date.parse(lastAt)) };
  return [counts, `  ${text("cli.span", span)}`];
}

function columnLines(loaded: LoadedLog, { messages: { text }, width }: SummaryStyle): string[] {
  const noun = caseNounOf(loaded);
  const rows = loaded.mapping.map(({ role, column, activity }) => [
    `  ${text(`cli.role.${role}`, { noun })}`,
    column,
    activity === undefined ? "" : `→ ${activity}`,
  ]);
  const columns: TextColumn[] = [
    { title: `  ${text("cli.column-use")}`, align: "left" },
    { title: text("cli.column-name"), align: "left", gives: true },
    { title: "", align: "left", gives: true },
  ];
  const table = formatTable(columns, rows, { width });
  return [...table.head, ...table.rows];
}

/** The command to go on with; nothing for standard input, which is read by now. */
export function nextLine(path: string | undefined, { text }: Messages): string {
  if (path === undefined || path === "-") return "";
  const named = plainText(path);
  return `\n${text("cli.next-discover", { file: /^[\w./\\:~-]+$/.test(named) ? named : `"${named}"` })}\n`;
}

function precisionLines({ precision, events }: InspectDocument, { text, format }: Messages): string[] {
  const kinds: readonly Precision[] = ["second", "day", "order", "unknown"];
  return kinds
    .filter((kind) => precision[kind] > 0)
    .map(
      (kind) =>
        `  ${text(`cli.precision.${kind}`, { share: format.share(precision[kind] / events), count: precision[kind] })}`,
    );
}
