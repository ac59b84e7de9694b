import { writeCsv, writeXes } from "@fairlead/interchange";
import type { EventLog } from "@fairlead/log";
import { READING_OPTIONS } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { exitCodeOf } from "../findings.ts";
import { inspectDocumentOf } from "../json/inspect-document.ts";
import { isUsable, loadLog } from "../load-log.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { inspectSummary } from "../output/inspect-summary.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { issueLines } from "../output/issue-lines.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead convert FILE -o FILE`: any log that is read, written as CSV or XES, plain or gzip by the name of the output. */
export const convert: Command = {
  options: { ...READING_OPTIONS, to: { type: "string" }, output: { type: "string", short: "o" } },
  run: convertFile,
};

const WRITERS: Readonly<Record<string, (log: EventLog) => Iterable<string>>> = { csv: writeCsv, xes: writeXes };

async function convertFile(context: CommandContext): Promise<ExitCode> {
  const { messages, terminal, arguments: given } = context;
  const path = given.textOf("output") ?? "-";
  const write = writerFor(given.textOf("to"), path);
  assertNotInput([path], given.words[0]);
  const loaded = await loadLog(context);
  if (!isUsable(loaded)) {
    terminal.say(inspectSummary(loaded, inspectDocumentOf(loaded, messages), summaryStyleOf(context)));
    return EXIT.findings;
  }
  await deliver(path, write(loaded.log), context);
  if (loaded.issues.length > 0) terminal.say(`${issueLines(loaded.issues, summaryStyleOf(context)).join("\n")}\n`);
  return exitCodeOf(loaded.issues, context);
}

function writerFor(to: string | undefined, path: string): (log: EventLog) => Iterable<string> {
  const form = to ?? /\.(\w+)(?:\.gz)?$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const write = Object.hasOwn(WRITERS, form) ? WRITERS[form] : undefined;
  if (write === undefined)
    throw new UsageError("cli.convert-form", { given: form, forms: Object.keys(WRITERS).join(", ") });
  return write;
}
