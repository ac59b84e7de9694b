import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { FairleadError } from "@fairlead/base";
import {
  checkImport,
  detectImport,
  findUnfinishedImport,
  parseMapping,
  receiveImport,
  recordKeysOf,
  runImport,
  undoImport,
  writeErrorFile,
  type DetectedImport,
  type ImportHost,
  type ImportMapping,
  type ImportReport,
} from "@fairlead/import";
import { openStore } from "@fairlead/store";
import type { Command, CommandContext } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { createImportProgress } from "../import/import-progress.ts";
import { checkLines, proposalLines, reportLines, undoneLines } from "../import/import-summary.ts";
import { oneOf } from "../option-values.ts";
import { assertNotInput, deliver } from "../output/deliver.ts";
import { summaryStyleOf } from "../output/summary-style.ts";
import { STORE_OPTIONS, storePlaceOf } from "../store/place.ts";
import { chooseWorkspace } from "../store/workspace.ts";
import { UsageError } from "../usage-error.ts";

/** `fairlead import FILE`: a file of deals, people, or companies into a workspace, or its dry run, or an import taken back. */
export const importFile: Command = {
  options: {
    ...STORE_OPTIONS,
    workspace: { type: "string" },
    map: { type: "string" },
    propose: { type: "boolean" },
    kind: { type: "string" },
    country: { type: "string" },
    system: { type: "string" },
    "dry-run": { type: "boolean" },
    undo: { type: "string" },
    errors: { type: "string" },
    json: { type: "boolean" },
  },
  run: runCommand,
};

const KINDS = ["deals", "people", "companies"] as const;

async function runCommand(context: CommandContext): Promise<ExitCode> {
  const { arguments: given } = context;
  const undoId = given.textOf("undo");
  const path = undoId === undefined ? fileOf(context) : "";
  const mapping = mappingOf(context);
  const place = storePlaceOf(context);
  const store = await openStore(place.location, { now: Date.now, keysOf: recordKeysOf, connections: 4 });
  try {
    const workspaceId = await chooseWorkspace(store, context);
    const caller = { actor: null, via: "command-line", requestId: null };
    const host: ImportHost = { store, workspaceId, caller, dataFolder: place.dataFolder };
    if (undoId !== undefined) return await undoOne(host, undoId, context);
    return await bringIn(host, { path, mapping }, context);
  } finally {
    await store.close();
  }
}

/** @throws {UsageError} when no file is named, several are, or it is not there. */
function fileOf({ arguments: given }: CommandContext): string {
  const [path, ...more] = given.words;
  if (path === undefined) throw new UsageError("cli.file-needed");
  if (more.length > 0) throw new UsageError("cli.one-file", { extra: more.join(" ") });
  if (path !== "-" && !existsSync(path)) throw new UsageError("cli.file-missing", { file: path });
  if (path !== "-" && statSync(path).isDirectory()) throw new UsageError("cli.file-folder", { file: path });
  const errors = given.textOf("errors");
  if (errors !== undefined) assertNotInput([errors], path);
  return path;
}

function mappingOf({ arguments: given }: CommandContext): ImportMapping | null {
  const file = given.textOf("map");
  if (file === undefined) return null;
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new UsageError("import.map-file", { file });
  }
  return parseMapping(text);
}

interface Asked {
  readonly path: string;
  readonly mapping: ImportMapping | null;
}

async function bringIn(host: ImportHost, { path, mapping }: Asked, context: CommandContext): Promise<ExitCode> {
  const { arguments: given, terminal } = context;
  const chunks: Readable = path === "-" ? terminal.stdin : createReadStream(path);
  const name = path === "-" ? "stdin" : basename(path);
  const { id } = await receiveImport(host, { name, chunks });
  const detected = await detectImport(host, id, detectOptionsOf(context));
  const system = given.textOf("system");
  const proposal =
    detected.proposal === null || system === undefined ? detected.proposal : { ...detected.proposal, system };
  const chosen = mapping ?? proposal;
  if (chosen === null) {
    terminal.say(`${checkLines(detected.detection.issues, summaryStyleOf(context))}\n`);
    return EXIT.findings;
  }
  if (given.isOn("propose")) {
    await terminal.print(`${JSON.stringify(chosen, null, 2)}\n`);
    return EXIT.fine;
  }
  terminal.say(`${proposalLines(name, detected, chosen, context.messages)}\n\n`);
  return importChosen(host, { id, name, chosen, detected }, context);
}

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly chosen: ImportMapping;
  readonly detected: DetectedImport;
}

async function importChosen(
  host: ImportHost,
  { id, name, chosen }: Chosen,
  context: CommandContext,
): Promise<ExitCode> {
  const { arguments: given, messages, terminal } = context;
  const progress = createImportProgress(name, terminal, messages);
  const options = { onProgress: progress.report, locale: messages.locale };
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once("SIGINT", stop);
  try {
    const checked = await checkImport(host, id, chosen, options);
    if (checked.kind === "mapping-wrong") {
      progress.end();
      terminal.say(`${checkLines(checked.issues, summaryStyleOf(context))}\n`);
      return EXIT.findings;
    }
    const isDry = given.isOn("dry-run");
    const runId = isDry ? id : ((await findUnfinishedImport(host, id)) ?? id);
    const { state, report } = isDry
      ? { state: "dry" as const, report: checked.report }
      : await runImport(host, runId, { ...options, signal: stopped.signal });
    progress.end();
    await tell(host, { id: runId, state, report }, context);
    return state === "cancelled" ||
      report.problems.some(({ severity }) => severity === "error") ||
      report.counts.skipped > 0
      ? EXIT.findings
      : EXIT.fine;
  } finally {
    progress.end();
    process.removeListener("SIGINT", stop);
  }
}

interface Told {
  readonly id: string;
  readonly state: "dry" | "done" | "cancelled";
  readonly report: ImportReport;
}

async function tell(host: ImportHost, { id, state, report }: Told, context: CommandContext): Promise<void> {
  const { arguments: given, terminal, messages } = context;
  const errors = given.textOf("errors");
  if (errors !== undefined) {
    const lines: string[] = [];
    for await (const line of writeErrorFile(host, id, messages)) lines.push(line);
    await deliver(errors, lines, context);
  }
  if (given.isOn("json")) {
    const document = { schema: "fairlead.import/1", import: id, workspace: host.workspaceId, state, ...report };
    await terminal.print(`${JSON.stringify(document, null, 2)}\n`);
  } else await terminal.print(`${reportLines({ id, state, report }, summaryStyleOf(context))}\n`);
}

async function undoOne(host: ImportHost, id: string, context: CommandContext): Promise<ExitCode> {
  const { arguments: given, messages, terminal } = context;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id))
    throw new FairleadError("import-missing", { import: id.slice(0, 80) });
  const progress = createImportProgress(id, terminal, messages);
  const outcome = await undoImport(host, id, { onProgress: progress.report }).finally(progress.end);
  const text = given.isOn("json")
    ? JSON.stringify({ schema: "fairlead.import-undo/1", import: id, ...outcome }, null, 2)
    : undoneLines(outcome, summaryStyleOf(context));
  await terminal.print(`${text}\n`);
  return outcome.kept.length > 0 ? EXIT.findings : EXIT.fine;
}

function detectOptionsOf({ arguments: given }: CommandContext): Parameters<typeof detectImport>[2] {
  const kind = given.textOf("kind");
  const country = given.textOf("country");
  return {
    ...(kind === undefined ? {} : { kind: oneOf(kind, KINDS, "--kind") }),
    ...(country === undefined ? {} : { country }),
  };
}
