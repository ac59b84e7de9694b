import type { Issue } from "@fairlead/base";
import { readLog, type ReadOptions, type ReadResult } from "@fairlead/interchange";
import type { EventLog } from "@fairlead/log";
import type { CommandContext } from "./command.ts";
import { inputOfTexts, openInput, type Input } from "./input.ts";
import { oneOf } from "./option-values.ts";
import { openRejectedRows, type RejectedRowsFile } from "./output/rejected-rows.ts";
import { createProgressLine } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

/** A file as it was read: its log, or none and the reasons why. */
export interface LoadedLog extends ReadResult {
  readonly name: string;
}

/** A file of which something could be used. */
export interface UsableLog extends LoadedLog {
  readonly log: EventLog;
}

/**
 * Reads the file a command names, with progress on the side, and lists unusable rows where `--errors` says.
 * @throws {UsageError} when the command names no file, more than one, or one that cannot be opened.
 */
export async function loadLog(context: CommandContext): Promise<LoadedLog> {
  const { words } = context.arguments;
  const [path, ...more] = words;
  if (path === undefined) throw new UsageError("cli.file-needed");
  if (more.length > 0) throw new UsageError("cli.one-file", { extra: more.join(" ") });
  return readInput(await openInput(path, context.terminal.stdin), context);
}

/** Reads the sample that comes with Fairlead. */
export async function loadShippedSample(context: CommandContext): Promise<LoadedLog> {
  const { shippedSample } = await import("@fairlead/sample");
  const { name, chunks } = shippedSample();
  context.terminal.say(`${context.messages.text("cli.sample-note")}\n\n`);
  return readInput(inputOfTexts(name, chunks), context);
}

async function readInput(input: Input, context: CommandContext): Promise<LoadedLog> {
  const { terminal, messages, arguments: given } = context;
  const options = readOptionsOf(context);
  const progress = createProgressLine(input, terminal, messages);
  const errorsPath = given.textOf("errors");
  const rejected = errorsPath === undefined ? null : openRejectedRows(errorsPath, messages);
  try {
    const result = await readLog(input.source, withObservers(options, progress.report, rejected));
    return { ...result, name: input.source.name, issues: withFailure(result.issues, input.failure()) };
  } finally {
    progress.end();
    rejected?.close();
  }
}

/** Whether anything was read; if not, the issues say why. */
export function isUsable(loaded: LoadedLog): loaded is UsableLog {
  return loaded.log !== null && loaded.log.eventCount > 0;
}

function withObservers(
  options: ReadOptions,
  onProgress: NonNullable<ReadOptions["onProgress"]>,
  rejected: RejectedRowsFile | null,
): ReadOptions {
  return { ...options, onProgress, ...(rejected === null ? {} : { onRejected: rejected.add }) };
}

function withFailure(issues: readonly Issue[], code: string | null): readonly Issue[] {
  if (code === null) return issues;
  return [
    { code, severity: "error", where: {}, values: {}, count: 1 },
    ...issues.filter((issue) => issue.code !== "file-empty"),
  ];
}

function readOptionsOf({ arguments: given }: CommandContext): ReadOptions {
  const lifecycle = given.textOf("lifecycle");
  if (lifecycle !== undefined && lifecycle !== "all" && lifecycle !== "complete") {
    throw new UsageError("cli.lifecycle", { given: lifecycle });
  }
  const dates = given.textOf("dates");
  const columns = given.textsOf("map-columns").flatMap(parseColumnNames);
  const named = {
    case: given.textOf("case"),
    activity: given.textOf("activity"),
    time: given.textOf("time"),
    actor: given.textOf("actor"),
    classifier: given.textOf("classifier"),
    objectType: given.textOf("object-type"),
    lifecycle,
    dateOrder: dates === undefined ? undefined : oneOf(dates, ["day-first", "month-first"], "--dates"),
    columns: columns.length > 0 ? Object.fromEntries(columns) : undefined,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** "Etap=Deal - Stage,Wartość=Deal - Value": header in the file = header it should be read as. */
function parseColumnNames(text: string): [string, string][] {
  return text.split(",").map((pair) => {
    const at = pair.indexOf("=");
    if (at <= 0 || at === pair.length - 1) throw new UsageError("cli.map-columns", { given: pair });
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

/** What the cases of a log are called: deals in a sales history, cases in any other. */
export function caseNounOf({ log }: LoadedLog): "deals" | "cases" {
  return log?.meaning === "stage" ? "deals" : "cases";
}
