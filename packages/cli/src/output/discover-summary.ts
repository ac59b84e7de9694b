import type { Messages } from "@fairlead/messages";
import type { StageGraph, StageMeasures } from "@fairlead/mine";
import type { Discovery } from "../discovery.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { caseNounOf } from "../load-log.ts";
import { countLines, headline } from "./inspect-summary.ts";
import { issueLines } from "./issue-lines.ts";
import { cutToWidth, formatTable, plainText, type TextColumn } from "./text-table.ts";

const SHOWN_ROWS = 12;
const SHOWN_VARIANTS = 5;
const VARIANT_WIDTH = 240;

/** What `discover` says to people: stages (or activities), the paths most cases take, and what the data can and cannot say. */
export function discoverSummary(discovery: Discovery, messages: Messages): string {
  const { text } = messages;
  const lines = [
    headline(discovery, messages),
    ...countLines(discovery, inspectDocumentOf(discovery, messages), messages),
    "",
  ];
  if (discovery.stages === null) lines.push(text("cli.activities"), ...activityLines(discovery, messages), "");
  else
    lines.push(
      text("cli.stages"),
      ...stageLines(discovery.stages, messages),
      "",
      endingsLine(discovery.stages, messages),
      "",
    );
  if (discovery.graph.edges.length > 0) lines.push(text("cli.paths"), ...edgeLines(discovery, messages), "");
  lines.push(text("cli.variants"), ...variantLines(discovery, messages), "");
  if (discovery.issues.length > 0) lines.push(text("cli.issues"), ...issueLines(discovery.issues, messages), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

function stageLines({ stages }: StageGraph, { text, format }: Messages): string[] {
  const columns = numberColumns(text("cli.stage"), [
    text("cli.entered"),
    text("cli.skipped"),
    text("cli.returned"),
    text("cli.median"),
    text("cli.p90"),
    text("cli.lost-here"),
    text("cli.open-here"),
  ]);
  const duration = (ms: number | null): string => (ms === null ? "–" : format.duration(ms));
  const row = (stage: StageMeasures): string[] => [
    `  ${stage.name}`,
    format.count(stage.entered),
    format.count(stage.skipped),
    format.count(stage.returned),
    duration(stage.time.medianMs),
    duration(stage.time.p90Ms),
    stage.dropOffRate === null ? "–" : format.share(stage.dropOffRate),
    format.count(stage.openHere),
  ];
  return withRest(stages.length, formatTable(columns, stages.slice(0, SHOWN_ROWS * 2).map(row)), text);
}

function endingsLine({ caseCount, wonCount, lostCount, openCount }: StageGraph, { text, format }: Messages): string {
  const closed = wonCount + lostCount;
  return text("cli.endings", {
    won: format.count(wonCount),
    lost: format.count(lostCount),
    open: format.count(openCount),
    cases: format.count(caseCount),
    winRate: closed === 0 ? "–" : format.share(wonCount / closed),
  });
}

function activityLines(discovery: Discovery, { text, format }: Messages): string[] {
  const { graph } = discovery;
  const noun = caseNounOf(discovery);
  const columns = numberColumns(text("cli.activity"), [
    text("cli.events"),
    text("cli.cases", { noun }),
    text("cli.until-next"),
  ]);
  const rows = graph.activities
    .slice(0, SHOWN_ROWS)
    .map(({ name, eventCount, caseCount, untilNext }) => [
      `  ${name}`,
      format.count(eventCount),
      format.count(caseCount),
      untilNext === null ? "–" : format.duration(untilNext.medianMs),
    ]);
  return withRest(graph.activities.length, formatTable(columns, rows), text);
}

function edgeLines(discovery: Discovery, { text, format }: Messages): string[] {
  const { graph, log } = discovery;
  const noun = caseNounOf(discovery);
  const columns = numberColumns(text("cli.path"), [
    text("cli.times"),
    text("cli.cases", { noun }),
    text("cli.median"),
    text("cli.p90"),
  ]);
  const rows = graph.edges
    .slice(0, SHOWN_ROWS)
    .map(({ from, to, eventCount, caseCount, duration }) => [
      `  ${log.activities.at(from)} → ${log.activities.at(to)}`,
      format.count(eventCount),
      format.count(caseCount),
      duration === null ? "–" : format.duration(duration.medianMs),
      duration === null ? "–" : format.duration(duration.p90Ms),
    ]);
  return withRest(graph.edges.length, formatTable(columns, rows), text);
}

function variantLines({ variants, log, graph }: Discovery, { text, format }: Messages): string[] {
  const lines = variants.variants.slice(0, SHOWN_VARIANTS).map(({ activities, caseCount }) => {
    const share = format.share(caseCount / graph.caseCount);
    const steps = Array.from(activities, (id) => log.activities.at(id)).join(" → ");
    return `  ${share.padStart(6)}  ${cutToWidth(plainText(steps), VARIANT_WIDTH)}`;
  });
  const rest = variants.variants.length - lines.length;
  return rest > 0 ? [...lines, `  ${text("cli.more", { count: rest })}`] : lines;
}

/** A table of one name and several numbers. */
function numberColumns(name: string, numbers: readonly string[]): TextColumn[] {
  return [
    { title: `  ${name}`, align: "left", maxWidth: 56 },
    ...numbers.map((title) => ({ title, align: "right" as const })),
  ];
}

/** The table and, where rows were left out, how many. The first line of a table is its head. */
function withRest(total: number, table: string[], text: Messages["text"]): string[] {
  const rest = total - (table.length - 1);
  return rest > 0 ? [...table, `  ${text("cli.more", { count: rest })}`] : table;
}
