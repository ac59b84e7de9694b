import { Parser } from "csv-parse";
import { createTextDecoder, type IssueTally } from "@fairlead/base";
import { joinBytes } from "../byte-feed.ts";

/** How the records of a table are written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** The quote mark; null when a quote is a character like any other. */
  readonly quote: string | null;
  /** What ends a record. */
  readonly lineEnds: readonly string[];
}

/** Takes the cells of a record and the line it starts on; `endByte` counts from where reading began. */
type RecordTaker = (cells: readonly string[], line: number, endByte: number) => void;

/** Where records go, and what is said about them. */
export interface RecordSink {
  readonly take: RecordTaker;
  readonly issues: IssueTally;
  /** Called with the beginning of a record that is too long to be one. */
  readonly onTooLong?: (beginning: string, line: number) => void;
}

/** A record longer than this is not one: a quote was left open, or the file is no table. */
export const MAX_RECORD_BYTES: number = 1 << 20;

/** Bytes parsed at once, so that an open quote is noticed in time however large the chunks of the source are. */
const PORTION_BYTES = 1 << 18;

const LF = 10;
const CR = 13;

/** The part of csv-parse's stream that is used; its own types need those of a host. */
interface CsvParser {
  readonly info: { readonly bytes: number; readonly lines: number };
  write(bytes: Uint8Array, done: (error?: Error | null) => void): void;
  end(done: (error?: Error | null) => void): void;
  on(event: "error", listener: () => void): void;
  resume(): void;
}

const CsvParserClass = Parser as unknown as new (options: Readonly<Record<string, unknown>>) => CsvParser;

/**
 * Cuts UTF-8 bytes into records, whatever comes: quotes inside fields, rows of any width, quotes never closed, lines without end.
 * A quote left open swallows at most `MAX_RECORD_BYTES`; what it swallowed is then read again, line by line, with quotes as plain characters.
 * Cost: each byte is scanned at most twice. Memory: the bytes of the record at hand and one chunk.
 */
export class RecordReader {
  readonly #dialect: CsvDialect;
  readonly #sink: RecordSink;
  /** The last byte of a line end. */
  readonly #lineMark: number;
  #parser: CsvParser;
  #failure: Error | null = null;
  /** The last chunks given to the parser, from the one that holds the end of the last record, and the offset of the first of them. */
  #pending: Uint8Array[] = [];
  #pendingStart = 0;
  #given = 0;
  #recordEnd = 0;
  #parserStart = 0;
  #line: number;
  #parserLines = 0;
  #skippingLine = false;

  constructor(dialect: CsvDialect, sink: RecordSink, firstLine = 1) {
    this.#dialect = dialect;
    this.#sink = sink;
    this.#lineMark = dialect.lineEnds.includes("\n") ? LF : CR;
    this.#line = firstLine;
    this.#parser = this.#openParser(dialect.quote);
  }

  /** Takes the next bytes; the records they complete have been handed over when the promise resolves. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length; start += PORTION_BYTES) {
      await this.#writePortion(bytes.subarray(start, start + PORTION_BYTES));
    }
  }

  /** Hands over the last record. */
  async end(): Promise<void> {
    const error = await this.#finish();
    if (error !== null) await this.#recover(true);
  }

  async #writePortion(bytes: Uint8Array): Promise<void> {
    const rest = this.#skippingLine ? this.#afterLineEnd(bytes) : bytes;
    if (rest.length === 0) return;
    this.#keep(rest);
    const error = await this.#give(rest);
    if (error !== null || this.#given - this.#recordEnd > MAX_RECORD_BYTES) await this.#recover(false);
  }

  #openParser(quote: string | null): CsvParser {
    this.#pending = [];
    this.#pendingStart = 0;
    this.#given = 0;
    this.#recordEnd = 0;
    this.#parserLines = 0;
    const parser = new CsvParserClass({
      delimiter: this.#dialect.delimiter,
      quote,
      escape: quote,
      record_delimiter: this.#dialect.lineEnds,
      relax_quotes: true,
      relax_column_count: true,
      on_record: (cells: readonly string[]): null => {
        this.#takeRecord(cells);
        return null;
      },
    });
    parser.on("error", () => {});
    parser.resume();
    return parser;
  }

  #takeRecord(cells: readonly string[]): void {
    const { bytes, lines } = this.#parser.info;
    const line = this.#line;
    this.#line += lines - this.#parserLines > 1 ? 1 + lineBreaksIn(cells, this.#dialect) : 1;
    this.#parserLines = lines;
    this.#recordEnd = bytes;
    try {
      this.#sink.take(cells, line, this.#parserStart + bytes);
    } catch (failure) {
      // the parser would take it for trouble in the table
      this.#failure = failure as Error;
      throw failure;
    }
  }

  #give(bytes: Uint8Array): Promise<Error | null> {
    return this.#settled((done) => this.#parser.write(bytes, done));
  }

  #finish(): Promise<Error | null> {
    return this.#settled((done) => this.#parser.end(done));
  }

  async #settled(start: (done: (error?: Error | null) => void) => void): Promise<Error | null> {
    const error = await new Promise<Error | null>((resolve) => start((trouble) => resolve(trouble ?? null)));
    if (this.#failure !== null) throw this.#failure;
    return error;
  }

  /** Keeps the bytes that no finished record holds, to read them again should the record never finish. */
  #keep(bytes: Uint8Array): void {
    while (this.#pending.length > 0 && this.#pendingStart + this.#pending[0]!.length <= this.#recordEnd) {
      this.#pendingStart += this.#pending.shift()!.length;
    }
    this.#pending.push(bytes);
    this.#given += bytes.length;
  }

  /** Starts again behind the last good record: whole lines without quotes, then as before. */
  async #recover(atEnd: boolean): Promise<void> {
    const swallowed = joinBytes(this.#pending).subarray(this.#recordEnd - this.#pendingStart);
    this.#parserStart += this.#recordEnd;
    const wholeLines = atEnd ? swallowed.length : swallowed.lastIndexOf(this.#lineMark) + 1;
    if (!swallowed.subarray(0, wholeLines).includes(this.#lineMark) && swallowed.length > MAX_RECORD_BYTES) {
      this.#dropLine(swallowed);
      return;
    }
    this.#sink.issues.add({ code: "csv-quote-unclosed", severity: "warning", where: { line: this.#line } });
    this.#parser = this.#openParser(null);
    this.#keep(swallowed.subarray(0, wholeLines));
    if ((await this.#give(swallowed.subarray(0, wholeLines))) === null) await this.#finish();
    this.#parserStart += wholeLines;
    if (atEnd) return;
    this.#parser = this.#openParser(this.#dialect.quote);
    await this.write(swallowed.subarray(wholeLines));
  }

  /** Gives up a line that is too long to be a record, up to its end. */
  #dropLine(beginning: Uint8Array): void {
    const values = { bytes: MAX_RECORD_BYTES };
    this.#sink.issues.add({ code: "csv-record-too-long", severity: "warning", where: { line: this.#line }, values });
    this.#sink.onTooLong?.(createTextDecoder("utf-8").decode(beginning.subarray(0, 80)), this.#line);
    this.#line++;
    this.#parserStart += beginning.length;
    this.#skippingLine = true;
    this.#parser = this.#openParser(this.#dialect.quote);
  }

  #afterLineEnd(bytes: Uint8Array): Uint8Array {
    const end = bytes.indexOf(this.#lineMark);
    if (end < 0) return bytes.subarray(bytes.length);
    this.#skippingLine = false;
    this.#parserStart += end + 1;
    return bytes.subarray(end + 1);
  }
}

/** How many lines the cells of a record add to the one it starts on. */
export function lineBreaksIn(cells: readonly string[], { lineEnds }: CsvDialect): number {
  const mark = lineEnds.includes("\n") ? "\n" : "\r";
  let count = 0;
  for (const cell of cells) {
    for (let index = cell.indexOf(mark); index >= 0; index = cell.indexOf(mark, index + 1)) count++;
  }
  return count;
}
