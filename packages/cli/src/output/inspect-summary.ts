import type { Precision } from "@fairlead/log";
import type { Messages } from "@fairlead/messages";
import type { InspectDocument } from "../json/inspect-document.ts";
import { caseNounOf, type LoadedLog } from "../load-log.ts";
import { issueLines } from "./issue-lines.ts";
import { formatTable, plainText } from "./text-table.ts";

/** What `inspect` says to people: the file, its size as a log, the use of its columns, how well times are known, and every issue. */
export function inspectSummary(loaded: LoadedLog, document: InspectDocument, messages: Messages): string {
  const { text } = messages;
  const lines = [headline(loaded, messages), ""];
  if (document.events > 0) lines.push(...countLines(loaded, document, messages), "");
  if (loaded.mapping.length > 0) lines.push(text("cli.columns"), ...columnLines(loaded, messages), "");
  if (document.events > 0) lines.push(text("cli.precision"), ...precisionLines(document, messages), "");
  if (document.issues.length > 0) lines.push(text("cli.issues"), ...issueLines(loaded.issues, messages), "");
  else lines.push(text("cli.no-issues"), "");
  if (document.events > 0) lines.push(text("cli.next-discover", { file: plainText(loaded.name) }));
  return `${lines.join("\n").trimEnd()}\n`;
}

/** "deals.csv: HubSpot deal export". */
export function headline({ name, format }: LoadedLog, { text }: Messages): string {
  const kind = text(format === null ? "cli.format.unknown" : `cli.format.${format}`);
  return text("cli.headline", { file: plainText(name), kind });
}

/** How many cases, events, activities, and variants, and from when to when. */
export function countLines(loaded: LoadedLog, document: InspectDocument, { text, format }: Messages): string[] {
  const { cases, events, activities, variants, firstAt, lastAt } = document;
  const counts = text("cli.counts", { noun: caseNounOf(loaded), cases, events, activities, variants });
  if (firstAt === null || lastAt === null) return [`  ${counts}`, `  ${text("cli.no-times")}`];
  const span = { from: format.day(Date.parse(firstAt)), to: format.day(Date.parse(lastAt)) };
  return [`  ${counts}`, `  ${text("cli.span", span)}`];
}

function columnLines(loaded: LoadedLog, { text }: Messages): string[] {
  const noun = caseNounOf(loaded);
  const rows = loaded.mapping.map(({ role, column, activity }) => [
    `  ${text(`cli.role.${role}`, { noun })}`,
    column,
    activity === undefined ? "" : `→ ${activity}`,
  ]);
  const columns = [text("cli.column-use"), text("cli.column-name"), ""].map((title, index) => ({
    title: index === 0 ? `  ${title}` : title,
    align: "left" as const,
    maxWidth: 60,
  }));
  return formatTable(columns, rows);
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
