import { IssueTally, type Issue, type IssueReport } from "@fairlead/base";
import { ByteFeed } from "../byte-feed.ts";
import type { ByteSource, ReadOptions } from "../reading.ts";
import { decodeToUtf8 } from "./decode.ts";
import { renameHeader } from "./header.ts";
import { MAX_RECORD_BYTES, RecordReader } from "./records.ts";
import { findTableStart, noStartProblem } from "./table-start.ts";

/** A row as it stands in the source, and the line it starts on, from 1. */
export interface PlainRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table whose rows are still to be read. Shape: `header` is null when the file is no table, and an issue then says why. */
export interface OpenTable {
  readonly header: readonly string[] | null;
  /** What stands between cells; empty when the file is no table. */
  readonly delimiter: string;
  /** The rows in portions as they come; empty rows are counted and left out. To be read once, to the end or left. */
  readonly rows: AsyncGenerator<readonly PlainRow[], void>;
  /** What was found so far. */
  readonly issues: () => readonly Issue[];
}

/**
 * Opens a table of any dialect and encoding as rows, with no thought to what they mean: for tables that are no log, as of people.
 * Shape: columns are renamed and told apart as `readLog` does.
 * Cost: one pass as the rows are taken; memory of one portion.
 */
export async function openTable(
  source: ByteSource,
  options: Pick<ReadOptions, "columns" | "onProgress" | "onRejected"> = {},
): Promise<OpenTable> {
  const issues = new IssueTally();
  const listed = (): Issue[] =>
    issues.list().map((issue) => ({ ...issue, where: { source: source.name, ...issue.where } }));
  let bytesRead = 0;
  let rowCount = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks) {
      bytesRead += chunk.length;
      yield chunk;
      options.onProgress?.({ bytesRead, rows: rowCount });
    }
  }
  const feed = new ByteFeed(decodeToUtf8(counted(), issues));
  const { head, start } = await findTableStart(feed);
  const problem = noStartProblem(head, start);
  if (start === null || problem !== null) {
    await feed.close();
    issues.add(problem!);
    return { header: null, delimiter: "", rows: noRows(), issues: listed };
  }
  const header = renameHeader(start.header, options, issues);
  const taken: PlainRow[] = [];
  const records = new RecordReader(
    start.dialect,
    {
      issues,
      take: (cells, line) => {
        if (cells.some((cell) => cell.trim() !== "")) taken.push({ cells, line });
        else issues.add({ code: "csv-row-empty", severity: "info", where: { line } });
      },
      onTooLong: (beginning, line) => {
        const values = { bytes: MAX_RECORD_BYTES };
        const issue: IssueReport = { code: "csv-record-too-long", severity: "warning", where: { line }, values };
        options.onRejected?.({ line, issue, cells: [beginning] });
      },
    },
    start.bodyLine,
  );
  async function* rows(): AsyncGenerator<readonly PlainRow[], void> {
    for await (const bytes of feed.rejoin(head.subarray(start!.bodyByte))) {
      await records.write(bytes);
      rowCount += taken.length;
      if (taken.length > 0) yield taken.splice(0);
    }
    await records.end();
    if (taken.length > 0) yield taken.splice(0);
  }
  return { header, delimiter: start.dialect.delimiter, rows: rows(), issues: listed };
}

async function* noRows(): AsyncGenerator<readonly PlainRow[], void> {}
