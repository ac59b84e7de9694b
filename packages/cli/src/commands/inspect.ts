import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { exitCodeOf } from "../findings.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { loadLog } from "../load-log.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { inspectSummary } from "../output/inspect-summary.ts";

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
  const text = asJson ? `${JSON.stringify(document, null, 2)}\n` : inspectSummary(loaded, document, messages);
  await deliver(path, [text], context);
  return exitCodeOf(loaded.issues, context);
}
