import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createInterface } from "node:readline";
import { formatCsvRow, guardText } from "@fairlead/interchange";
import type { Messages } from "@fairlead/messages";
import type { RowProblem } from "../draft/draft.ts";
import { importPaths, type ImportHost } from "./import-host.ts";
import { getImport } from "./import-session.ts";

/** A row that the database's side refused, and the batch it was in: a batch that is done again says it again. */
export interface RefusedRow extends RowProblem {
  readonly batch: number;
}

/**
 * The rows of an import that were left out or used in part, in no order but that of being found.
 * @throws {FairleadError} `import-missing`.
 */
export async function* readRejectedRows(host: ImportHost, id: string): AsyncGenerator<RowProblem> {
  const row = await getImport(host, id, [
    "uploaded",
    "checked",
    "running",
    "done",
    "cancelled",
    "failed",
    "undoing",
    "undone",
  ]);
  const { rejected, refused } = importPaths(host, row);
  for await (const line of linesOf(rejected)) yield JSON.parse(line) as RowProblem;
  const seen = new Set<string>();
  for await (const line of linesOf(refused)) {
    if (seen.has(line)) continue;
    seen.add(line);
    const { batch: _batch, ...problem } = JSON.parse(line) as RefusedRow;
    yield problem;
  }
}

/**
 * The error file of an import, row by row: line, column, reason, and the cells as they stood.
 * Shape: CSV with a byte order mark, so that spreadsheets know its encoding; no cell starts a formula.
 */
export async function* writeErrorFile(host: ImportHost, id: string, messages: Messages): AsyncGenerator<string> {
  const header = ["line", "column", "reason", "row"] as const;
  yield `\uFEFF${formatCsvRow(header.map((name) => messages.text(`import.error-file.${name}`)))}`;
  for await (const { line, issue, cells } of readRejectedRows(host, id)) {
    const reason = messages.issue({ code: issue.code, values: issue.values ?? {} });
    yield formatCsvRow([String(line), issue.where?.field ?? "", reason, ...cells].map(guard));
  }
}

/** An empty cell stays one. */
function guard(text: string): string {
  return text === "" ? "" : guardText(text);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    // a line cut by a crash is the last one, and told again
    if (line.endsWith("}")) yield line;
}
