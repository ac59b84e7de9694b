import { IssueTally, type IssueReport } from "@fairlead/base";
import { ByteFeed } from "../byte-feed.ts";
import { planKnownFormat } from "../crm/recognise.ts";
import type { ByteSource, ReadOptions, ReadResult } from "../reading.ts";
import { decodeToUtf8 } from "./decode.ts";
import { planTable } from "./generic-plan.ts";
import { isHeaderless, renameHeader, wrongColumn } from "./header.ts";
import type { NoPlan, TablePlan, TableRow } from "./plan.ts";
import { ownMeaning } from "./own-form.ts";
import { LongReader } from "./read-long.ts";
import { OwnReader, ownMapping } from "./read-own.ts";
import { WideReader } from "./read-wide.ts";
import { MAX_RECORD_BYTES, RecordReader } from "./records.ts";
import { findTableStart, noStartProblem } from "./table-start.ts";
import { sampleTable, type TableSample } from "./table.ts";
import type { RowReader } from "./table-log.ts";

/** Rows held back until the columns are understood, and the characters at which fewer must do. */
const SAMPLE_ROWS = 2000;
const SAMPLE_CHARACTERS = 8_000_000;

/**
 * Reads a CSV file of any dialect, encoding, and shape, or the export of a known CRM.
 * Shape: rows that cannot be used go to `options.onRejected`; rows that are no part of the history are counted in an issue.
 * Cost: one pass; memory of the log, a sample of the rows, and one chunk.
 */
export async function readCsv(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const table = new TableReading(source.name, options);
  const feed = new ByteFeed(decodeToUtf8(table.countBytes(source.chunks), table.issues));
  const { head, start } = await findTableStart(feed);
  const problem = noStartProblem(head, start);
  if (start === null || problem !== null) {
    await feed.close();
    return table.fail(problem!);
  }
  if (start.preambleRows > 0) {
    table.issues.add({ code: "csv-preamble-skipped", severity: "info" }, start.preambleRows);
  }
  table.takeHeader(start.header, start.headerLine);
  const records = new RecordReader(start.dialect, table, start.bodyLine);
  for await (const bytes of feed.rejoin(head.subarray(start.bodyByte))) {
    await records.write(bytes);
    if (table.isHopeless) {
      await feed.close();
      return table.finish();
    }
  }
  await records.end();
  return table.finish();
}

/** A table on its way to a log: header, then a sample, then row by row by the plan the sample led to. */
class TableReading {
  readonly issues: IssueTally = new IssueTally();
  readonly #name: string;
  readonly #options: ReadOptions;
  #header: readonly string[] = [];
  #headerLine = 1;
  #sample: TableRow[] = [];
  #sampleCharacters = 0;
  #plan: Pick<TablePlan, "format" | "mapping"> | null = null;
  #reader: RowReader | null = null;
  #isAfterGap = false;
  #bytesRead = 0;
  #rows = 0;
  isHopeless = false;

  constructor(name: string, options: ReadOptions) {
    this.#name = name;
    this.#options = options;
  }

  /** Passes the chunks on and reports how far reading is. */
  async *countBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytesRead += chunk.length;
      yield chunk;
      this.#options.onProgress?.({ bytesRead: this.#bytesRead, rows: this.#rows });
    }
  }

  takeHeader(cells: readonly string[], line: number): void {
    if (this.#startOwn(cells)) return;
    this.#header = renameHeader(cells, this.#options, this.issues);
    this.#headerLine = line;
  }

  take(cells: readonly string[], line: number): void {
    if (cells.every((cell) => cell.trim() === "")) {
      this.issues.add({ code: "csv-row-empty", severity: "info", where: { line } });
      this.#isAfterGap = true;
      return;
    }
    const row = { cells, line, isAfterGap: this.#isAfterGap };
    this.#isAfterGap = false;
    if (this.isHopeless) return;
    this.#rows++;
    if (this.#reader !== null) this.#reader.read(row);
    else this.#hold(row);
  }

  /** Keeps a row for the sample; reading starts when it is large enough. */
  #hold(row: TableRow): void {
    this.#sample.push(row);
    for (const cell of row.cells) this.#sampleCharacters += cell.length;
    if (this.#sample.length >= SAMPLE_ROWS || this.#sampleCharacters >= SAMPLE_CHARACTERS) this.#start();
  }

  onTooLong(beginning: string, line: number): void {
    const values = { bytes: MAX_RECORD_BYTES };
    const issue: IssueReport = { code: "csv-record-too-long", severity: "warning", where: { line }, values };
    this.#options.onRejected?.({ line, issue, cells: [beginning] });
  }

  finish(): ReadResult {
    if (this.#reader === null && !this.isHopeless) this.#start();
    this.#options.onProgress?.({ bytesRead: this.#bytesRead, rows: this.#rows });
    if (this.#reader === null) return this.#result(null);
    const log = this.#reader.finish();
    if (log.eventCount > 0) return this.#result(log);
    this.issues.add({ code: "csv-no-events", severity: "error", values: { rows: this.#rows } });
    return this.#result(null);
  }

  fail(problem: IssueReport): ReadResult {
    this.issues.add(problem);
    return this.#result(null);
  }

  #result(log: ReadResult["log"]): ReadResult {
    const issues = this.issues.list().map((issue) => ({ ...issue, where: { source: this.#name, ...issue.where } }));
    return { format: this.#plan?.format ?? null, mapping: this.#plan?.mapping ?? [], log, issues };
  }

  /** Starts to read a table that we wrote ourselves; false if the header is another's. */
  #startOwn(header: readonly string[]): boolean {
    const { case: cases, activity, time, actor } = this.#options;
    const isTold = [cases, activity, time, actor].some((name) => name !== undefined);
    const meaning = ownMeaning(header);
    if (meaning === null || isTold) return false;
    this.#plan = { format: "csv-long", mapping: ownMapping(meaning) };
    const context = { header, issues: this.issues, options: this.#options, file: this.#name };
    this.#reader = new OwnReader(meaning, context);
    return true;
  }

  /** Decides on the plan by the sample, and reads the sample by it. */
  #start(): void {
    if (this.#sample.length === 0) {
      this.#giveUp({ code: "csv-header-only", severity: "error" });
      return;
    }
    const sample = this.#describe(this.#header);
    const wrong = wrongColumn(sample);
    const plan = planKnownFormat(sample) ?? planTable(sample);
    if (wrong !== null || plan.shape === "none") {
      this.#giveUp(wrong ?? (plan as NoPlan).problem);
      return;
    }
    this.#plan = plan;
    for (const remark of plan.remarks) this.issues.add(remark);
    this.#remarkDates(sample, plan);
    this.#remarkRoundedIds(sample, plan);
    const header = sample.columns.map(({ name }) => name);
    const context = { header, issues: this.issues, options: this.#options, file: this.#name };
    const reader = plan.shape === "long" ? new LongReader(plan, context) : new WideReader(plan, context);
    this.#reader = reader;
    const rows = this.#sample;
    this.#sample = [];
    for (const row of rows) reader.read(row);
  }

  #describe(header: readonly string[]): TableSample {
    const cells = this.#sample.map((row) => row.cells);
    const sample = sampleTable(header, cells, this.#options);
    if (!isHeaderless(sample)) return sample;
    this.issues.add({ code: "csv-header-absent", severity: "warning" });
    this.#sample.unshift({ cells: header, line: this.#headerLine });
    this.#rows++;
    const numbered = header.map((_, index) => `column ${index + 1}`);
    return sampleTable(numbered, [header, ...cells], this.#options);
  }

  #giveUp(problem: IssueReport): void {
    this.isHopeless = true;
    this.#sample = [];
    this.issues.add(problem);
  }

  /** Says that a spreadsheet made of ids what it shows of large numbers, so that several are one now. */
  #remarkRoundedIds(sample: TableSample, plan: TablePlan): void {
    const column = sample.columns.find(({ index }) => index === plan.case);
    const text = column?.values.find((value) => /^\d[.,]\d+E\+\d+$/iu.test(value));
    if (column === undefined || text === undefined) return;
    const where = { field: column.name };
    this.issues.add({ code: "csv-case-rounded", severity: "warning", where, values: { column: column.name, text } });
  }

  /** Says which of day and month was taken to come first where the dates leave it open. */
  #remarkDates(sample: TableSample, plan: TablePlan): void {
    for (const { role, column } of plan.mapping) {
      if (role !== "time" && role !== "milestone") continue;
      const time = sample.columns.find(({ name }) => name === column)?.time;
      if (time?.isAmbiguous !== true || time.format.kind !== "calendar") continue;
      const values = { column, order: time.format.order };
      this.issues.add({ code: "csv-date-order-assumed", severity: "info", where: { field: column }, values });
    }
  }
}
