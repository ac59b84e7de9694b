import type { ReadOptions } from "../reading.ts";
import { headerWords, namesTime } from "./header-words.ts";
import type { DateOrder } from "./scan-date.ts";
import { detectTime, type DetectedTime } from "./time-format.ts";

/** What a sample says of a column. */
export interface Column {
  readonly index: number;
  /** The header as it stands, after renaming; made up where there is none. */
  readonly name: string;
  readonly words: string;
  /** Rows of the sample with a value, and how many different values they have. */
  readonly filled: number;
  readonly distinct: number;
  /** Distinct values of the sample, in order of first appearance. */
  readonly values: readonly string[];
  /** Share of the distinct values that are numbers, 0–1. */
  readonly numberShare: number;
  readonly time: DetectedTime | null;
}

/** Texts that stand for no value. */
const MISSING = new Set(["", "NA", "N/A", "n/a", "#N/A", "NULL", "null", "NaN", "nan", "\\N"]);

/** Whether a cell says that there is no value. */
export function isMissing(cell: string): boolean {
  return cell.length <= 4 && MISSING.has(cell);
}

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:[ ,.'\u00A0\u202F]\d{3})+)(?:[.,]\d+)?$/u;

/** What the sample says of each column. Cost: O(cells). */
export function describeColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { time, dateOrder }: ReadOptions,
): Column[] {
  const order = dateOrder === undefined ? null : DATE_ORDERS[dateOrder];
  return header.map((name, index) => {
    const values = new Set<string>();
    let filled = 0;
    for (const row of rows) {
      const cell = (row[index] ?? "").trim();
      if (isMissing(cell)) continue;
      filled++;
      values.add(cell);
    }
    const distinct = [...values];
    const words = headerWords(name);
    const numbers = distinct.filter((value) => NUMBER.test(value)).length;
    return {
      index,
      name,
      words,
      filled,
      distinct: distinct.length,
      values: distinct,
      numberShare: distinct.length === 0 ? 0 : numbers / distinct.length,
      time: detectTime(distinct, { isNamed: namesTime(words), isTold: isNamedBy(time, { name, words }), order }),
    };
  });
}

const DATE_ORDERS: Readonly<Record<NonNullable<ReadOptions["dateOrder"]>, DateOrder>> = {
  "day-first": "dmy",
  "month-first": "mdy",
};

/** Whether a name given in the options means this column: by its header, or the plain words of it. */
export function isNamedBy(given: string | undefined, { name, words }: Pick<Column, "name" | "words">): boolean {
  return given !== undefined && (given === name || headerWords(given) === words);
}
