import type { Messages } from "@fairlead/messages";
import type { StageGraph, StageMeasures } from "@fairlead/mine";
import { winRate } from "@fairlead/report";
import type { Discovery } from "../discovery.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { caseNounOf } from "../load-log.ts";
import { countLines, headline } from "./inspect-summary.ts";
import { issueLines } from "./issue-lines.ts";
import type { SummaryStyle } from "./summary-style.ts";
import { cutToWidth, formatTable, plainText, type TextColumn, type TextTable } from "./text-table.ts";
import { wrapText } from "./wrap-text.ts";

const SHOWN_ROWS = 12;
const SHOWN_VARIANTS = 5;
const VARIANT_WIDTH = 240;
/** The space inside a name, where a line does not break. */
const UNBROKEN = "\u00a0";

/** What `discover` says to people: stages (or activities), the paths most cases take, and what the data can and cannot say. */
export function discoverSummary(discovery: Discovery, style: SummaryStyle): string {
  const { messages } = style;
  const { text } = messages;
  const { stages, graph, issues } = discovery;
  const lines = [
    headline(discovery, messages),
    ...countLines(discovery, inspectDocumentOf(discovery, messages), style),
    "",
  ];
  if (stages === null) lines.push(text("cli.activities"), ...activityLines(discovery, style), "");
  else lines.push(text("cli.stages"), ...stageLines(stages, style), "", ...endingLines(stages, style), "");
  if (graph.edges.length > 0) lines.push(text("cli.paths"), ...edgeLines(discovery, style), "");
  lines.push(text("cli.variants"), ...variantLines(discovery, style), "");
  if (issues.length > 0) lines.push(text("cli.issues"), ...issueLines(issues, style), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

function stageLines({ stages }: StageGraph, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
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
  const table = formatTable(columns, stages.slice(0, SHOWN_ROWS * 2).map(row), { width });
  return [...withRest(stages.length, table, text), wrapText(`  ${text("cli.stage-times")}`, { width, indent: 2 })];
}

function endingLines(graph: StageGraph, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
  const { caseCount, wonCount, lostCount, openCount, outcomes } = graph;
  const rate = winRate(graph, { won: wonCount, lost: lostCount });
  const endings = text("cli.endings", {
    won: format.count(wonCount),
    lost: format.count(lostCount),
    open: format.count(openCount),
    cases: format.count(caseCount),
    winRate: rate === null ? "–" : format.share(rate),
  });
  const known = new Set(outcomes.map(({ outcome }) => outcome));
  const unknown = known.size === 1 ? [`  ${text(known.has("won") ? "report.blind-lost" : "report.blind-won")}`] : [];
  return [endings, ...unknown].map((sentence) => wrapText(sentence, { width, indent: 2 }));
}

function activityLines(discovery: Discovery, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
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
  return withRest(graph.activities.length, formatTable(columns, rows, { width }), text);
}

function edgeLines(discovery: Discovery, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
  const { graph, log } = discovery;
  const noun = caseNounOf(discovery);
  const [from, ...numbers] = numberColumns(text("cli.path"), [
    text("cli.times"),
    text("cli.cases", { noun }),
    text("cli.median"),
    text("cli.p90"),
  ]);
  const columns: TextColumn[] = [
    from!,
    { title: "", align: "left" },
    { title: "", align: "left", gives: true },
    ...numbers,
  ];
  const rows = graph.edges
    .slice(0, SHOWN_ROWS)
    .map(({ from: before, to, eventCount, caseCount, duration }) => [
      `  ${log.activities.at(before)}`,
      "→",
      log.activities.at(to),
      format.count(eventCount),
      format.count(caseCount),
      duration === null ? "–" : format.duration(duration.medianMs),
      duration === null ? "–" : format.duration(duration.p90Ms),
    ]);
  return withRest(graph.edges.length, formatTable(columns, rows, { width }), text);
}

function variantLines({ variants, log, graph }: Discovery, { messages, width }: SummaryStyle): string[] {
  const { text, format } = messages;
  const lines = variants.variants.slice(0, SHOWN_VARIANTS).map(({ activities, caseCount }) => {
    const share = format.share(caseCount / graph.caseCount);
    const steps = Array.from(activities, (id) => log.activities.at(id).replaceAll(" ", UNBROKEN)).join(" → ");
    const line = `  ${share.padStart(6)}  ${cutToWidth(plainText(steps), VARIANT_WIDTH)}`;
    return wrapText(line, { width, indent: 10 }).replaceAll(UNBROKEN, " ");
  });
  const rest = variants.variants.length - lines.length;
  return rest > 0 ? [...lines, `  ${text("cli.more", { count: rest })}`] : lines;
}

/** A table of one name and several numbers. */
function numberColumns(name: string, numbers: readonly string[]): TextColumn[] {
  return [
    { title: `  ${name}`, align: "left", gives: true },
    ...numbers.map((title) => ({ title, align: "right" as const })),
  ];
}

/** The table and, where rows were left out, how many. */
function withRest(total: number, { head, rows }: TextTable, text: Messages["text"]): string[] {
  const rest = total - rows.length;
  return [...head, ...rows, ...(rest > 0 ? [`  ${text("cli.more", { count: rest })}`] : [])];
}
