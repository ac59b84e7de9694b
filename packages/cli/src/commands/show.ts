import { resolve } from "node:path";
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
import { servePage } from "../serve-page.ts";
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

const DEFAULT_PORT = 4870;

async function showReport(context: CommandContext): Promise<ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const port = portOf(given.textOf("port"));
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
  if (given.isOn("no-serve")) return exitCodeOf(loaded.issues, context);
  const server = await servePage(page, port);
  await terminal.print(`${messages.text("cli.serving", { url: server.url, file: resolve(path) })}\n`);
  await server.closed;
  return EXIT.fine;
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError("cli.option-port", { given: text ?? "" });
  return port;
}
