import { resolve } from "node:path";
import type { Issue } from "@fairlead/base";
import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import { discoverLog } from "../discovery.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { exitCodeOf } from "../findings.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { isUsable, loadLog, loadShippedSample } from "../load-log.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { renderDiscovery } from "../output/discover-forms.ts";
import { discoverSummary } from "../output/discover-summary.ts";
import { inspectSummary } from "../output/inspect-summary.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { servePage, type PageServer } from "../serve-page.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead show [FILE]`: the summary, the report as a file, and the report served to the browser on this machine, until stopped. */
export const show: Command = {
  options: {
    ...READING_OPTIONS,
    output: { type: "string", short: "o" },
    port: { type: "string" },
    "no-serve": { type: "boolean" },
  },
  run: showReport,
};

/** Where reports are served. */
export const REPORT_PORT = 4870;

async function showReport(context: CommandContext): Promise<ExitCode> {
  const port = portOf(context.arguments.textOf("port"));
  const report = await writeReportOf(context);
  if (typeof report === "number") return report;
  if (context.arguments.isOn("no-serve")) return exitCodeOf(report.issues, context);
  const server = await serveReport(report, port, context);
  await server.closed;
  return EXIT.fine;
}

/** A report that was written. */
export interface WrittenReport {
  readonly page: string | Uint8Array;
  readonly path: string;
  readonly issues: readonly Issue[];
}

/** Prints the summary of a file, or of the sample, and writes its report; the exit code when the file cannot be used. */
export async function writeReportOf(context: CommandContext): Promise<WrittenReport | ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const path = given.textOf("output") ?? "fairlead-report.html";
  assertNotInput([path], given.words[0]);
  const loaded = given.words.length === 0 ? await loadShippedSample(context) : await loadLog(context);
  if (!isUsable(loaded)) {
    terminal.say(inspectSummary(loaded, inspectDocumentOf(loaded, messages), summaryStyleOf(context)));
    return EXIT.findings;
  }
  const discovery = discoverLog(loaded);
  await terminal.print(discoverSummary(discovery, summaryStyleOf(context)));
  const choice = { activityShare: 1, pathShare: 1, graph: "stages", theme: "auto", direction: "right" } as const;
  const [page = ""] = await renderDiscovery(discovery, { format: "html", choice }, context);
  await deliver(path, [page], context);
  return { page, path, issues: loaded.issues };
}

/** Serves a report to this machine, and says where. */
export async function serveReport(
  { page, path }: WrittenReport,
  port: number,
  { terminal, messages }: CommandContext,
): Promise<PageServer> {
  const server = await servePage(page, port);
  await terminal.print(`${messages.text("cli.serving", { url: server.url, file: resolve(path) })}\n`);
  return server;
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? REPORT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError("cli.option-port", { given: text ?? "" });
  return port;
}
