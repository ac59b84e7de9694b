import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { exitCodeOf } from "../findings.ts";
import { inspectDocumentOf, type InspectDocument } from "../json/inspect-document.ts";
import { loadLog, type LoadedLog } from "../load-log.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { inspectSummary, nextLine } from "../output/inspect-summary.ts";
import { summaryStyleOf } from "../output/summary-style.ts";

/** `fairlead inspect FILE`: what a file is, how its columns are understood, and what it can and cannot say. */
export const inspect: Command = {
  options: { ...READING_OPTIONS, json: { type: "boolean" }, output: { type: "string", short: "o" } },
  run: inspectFile,
};

async function inspectFile(context: CommandContext): Promise<ExitCode> {
  const { messages, arguments: given } = context;
  const path = given.textOf("output") ?? "-";
  assertNotInput([path], given.words[0]);
  const loaded = await loadLog(context);
  const document = inspectDocumentOf(loaded, messages);
  const asJson = given.isOn("json") || path.endsWith(".json");
  await deliver(
    path,
    asJson ? [`${JSON.stringify(document, null, 2)}\n`] : summaryOf(loaded, document, context),
    context,
  );
  return exitCodeOf(loaded.issues, context);
}

function summaryOf(loaded: LoadedLog, document: InspectDocument, context: CommandContext): string[] {
  const summary = inspectSummary(loaded, document, summaryStyleOf(context));
  return document.events > 0 ? [summary, nextLine(context.arguments.words[0], context.messages)] : [summary];
}
