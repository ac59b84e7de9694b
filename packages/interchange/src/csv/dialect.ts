import { createTextDecoder, IssueTally } from "@fairlead/base";
import { ownMeaning } from "./own-form.ts";
import { lineBreaksIn, RecordReader, type CsvDialect } from "./records.ts";

/** How a table is written, its header, and where its rows begin. */
export interface TableStart {
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Where the rows begin: byte from 0, line from 1. */
  readonly bodyByte: number;
  readonly bodyLine: number;
  /** Rows of text before the header, as reports have them. */
  readonly preambleRows: number;
}

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE_RECORDS = 200;
/** Rows of the sample looked through for the header. */
const HEADER_SEARCH_ROWS = 40;

interface SampleRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly endByte: number;
}

interface Trial {
  readonly dialect: CsvDialect;
  readonly rows: readonly SampleRow[];
  readonly width: number;
  readonly score: number;
}

/**
 * Finds delimiter, quote, and header row on the first bytes of a table (UTF-8, cut anywhere).
 * Shape: the delimiter is the one under which most rows have one same number of cells, more than one; quotes are heeded while counting.
 * Edges: null when no delimiter gives two columns.
 */
export async function detectTableStart(head: Uint8Array): Promise<TableStart | null> {
  const lineEnds = lineEndsOf(head);
  if (isOwnTable(head)) {
    const own = await tryDialect(head, { delimiter: ",", quote: '"', lineEnds });
    return startAt(own, own.rows[0]!);
  }
  let best: Trial | null = null;
  for (const delimiter of DELIMITERS) {
    const trial = await tryDialect(head, { delimiter, quote: '"', lineEnds });
    if (trial.width > 1 && trial.score > (best?.score ?? 0)) best = trial;
  }
  if (best === null) return null;
  if (isQuotedWith(best.rows, "'")) {
    const single = await tryDialect(head, { ...best.dialect, quote: "'" });
    if (single.width > 1) best = single;
  }
  return startAt(best, findHeader(best));
}

const LF = 10;
const CR = 13;

/** CR ends a line only where one stands by itself: files for old programs have no other, and files put together have several. */
function lineEndsOf(head: Uint8Array): string[] {
  if (!head.includes(LF)) return head.includes(CR) ? ["\r"] : ["\r\n", "\n"];
  for (let at = head.indexOf(CR); at >= 0; at = head.indexOf(CR, at + 1)) {
    if (at + 1 < head.length && head[at + 1] !== LF && head[at + 1] !== CR) return ["\r\n", "\n", "\r"];
  }
  return ["\r\n", "\n"];
}

function startAt({ dialect, rows }: Trial, { cells, line, endByte }: SampleRow): TableStart {
  return {
    dialect,
    header: cells,
    headerLine: line,
    bodyByte: endByte,
    bodyLine: line + 1 + lineBreaksIn(cells, dialect),
    preambleRows: rows.filter((row) => row.line < line && row.cells.some((cell) => cell !== "")).length,
  };
}

function isOwnTable(head: Uint8Array): boolean {
  const firstLine = createTextDecoder("utf-8")
    .decode(head.subarray(0, 80))
    .split(/[\r\n]/u)[0]!;
  return ownMeaning(firstLine.split(",")) !== null;
}

async function tryDialect(head: Uint8Array, dialect: CsvDialect): Promise<Trial> {
  const rows: SampleRow[] = [];
  const reader = new RecordReader(dialect, {
    issues: new IssueTally(),
    take: (cells, line, endByte) => {
      if (rows.length < SAMPLE_RECORDS) rows.push({ cells, line, endByte });
    },
  });
  await reader.write(head);
  if (rows.length < SAMPLE_RECORDS) await reader.end();
  const width = commonWidth(rows);
  const fitting = rows.filter((row) => row.cells.length === width).length;
  const filled = rows.filter((row) => row.cells.length > 1 || row.cells[0] !== "").length;
  return { dialect, rows, width, score: (fitting / Math.max(1, filled)) * (1 - 1 / width) };
}

/** The number of cells that most rows have, the larger of two equally frequent; rows of one cell count only when there are no others. */
function commonWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let common = 1;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > common)) {
      common = width;
      most = count;
    }
  }
  return common;
}

function isQuotedWith(rows: readonly SampleRow[], quote: string): boolean {
  let filled = 0;
  let quoted = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell === "") continue;
      filled++;
      if (cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote)) quoted++;
    }
  }
  return quoted > filled / 2;
}

/** The first row about as wide and as filled as the table; what stands before it is the preamble of a report. */
function findHeader({ rows, width }: Trial): SampleRow {
  const searched = rows.slice(0, HEADER_SEARCH_ROWS);
  const isWide = ({ cells }: SampleRow, share: number): boolean =>
    cells.length >= 0.8 * width && cells.filter((cell) => cell.trim() !== "").length >= share * width;
  const first = rows.find(({ cells }) => cells.some((cell) => cell !== "")) ?? rows[0]!;
  return searched.find((row) => isWide(row, 0.7)) ?? searched.find((row) => isWide(row, 0.3)) ?? first;
}
