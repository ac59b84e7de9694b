import type { ReadOptions } from "../reading.ts";
import { describeColumns, isNamedBy, type Column } from "./column.ts";
import type { AttributeColumnPlan, TimeColumn } from "./plan.ts";
import { decimalMarkOf, isPlainNumber, isWrittenNumber } from "./number-text.ts";
import type { DateOrder } from "./scan-date.ts";

/** The header of a table and what a sample of its rows says of each column. What recognises formats works on this. */
export interface TableSample {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly options: ReadOptions;
}

/** Describes a table by its header and first rows. Dates whose day and month are open follow the columns where they are not. */
export function sampleTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadOptions,
): TableSample {
  const columns = describeColumns(header, rows, options);
  const agreed = agreedOrder(columns);
  const order = agreed ?? likelyOrder(columns);
  const settle = (column: Column): Column => settleOrder(column, { order, isSure: agreed !== null });
  return { columns: columns.map(settle), rows, options };
}

/** The order that columns with an unmistakable date have, where they agree. */
function agreedOrder(columns: readonly Column[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const { time, values } of columns) {
    if (time === null || time.isAmbiguous || time.format.kind !== "calendar" || !values.some(isNumericDate)) continue;
    orders.add(time.format.order);
  }
  return orders.size === 1 ? [...orders][0]! : null;
}

function isNumericDate(value: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/u.test(value);
}

/** Without evidence: AM or PM anywhere in the table speaks for the month-first habit; else the day comes first, as in most countries. */
function likelyOrder(columns: readonly Column[]): DateOrder {
  const hasHalves = ({ time, values }: Column): boolean =>
    time !== null && values.some((value) => /[ap]\.?m\.?$/iu.test(value));
  return columns.some(hasHalves) ? "mdy" : "dmy";
}

function settleOrder(
  column: Column,
  { order, isSure }: { readonly order: DateOrder; readonly isSure: boolean },
): Column {
  const { time } = column;
  if (time === null || !time.isAmbiguous) return column;
  return { ...column, time: { ...time, format: { kind: "calendar", order }, isAmbiguous: !isSure } };
}

/** The column with this name as the header or as `--case` and the like give it; null if there is none. */
export function columnNamed(sample: TableSample, name: string): Column | null {
  const named = sample.columns.filter((column) => isNamedBy(name, column));
  return named.find((column) => column.name === name) ?? named[0] ?? null;
}

/** How the times of a column are read; null if the sample shows none. */
export function timeColumn(column: Column): TimeColumn | null {
  return column.time === null
    ? null
    : { column: column.index, format: column.time.format, isDayOnly: column.time.isDayOnly };
}

/** All columns but those used otherwise, as attributes. */
export function attributesOf(
  sample: TableSample,
  used: ReadonlySet<number>,
  of: (column: Column) => "event" | "case",
): AttributeColumnPlan[] {
  return sample.columns
    .filter((column) => !used.has(column.index) && column.filled > 0)
    .map((column) => attributeOf(column, of(column)));
}

/** One column as an attribute. */
function attributeOf(column: Column, of: "event" | "case"): AttributeColumnPlan {
  const needsMark = column.time === null && column.distinct > 0 && !column.values.every(isPlainNumber);
  const isNumeric = needsMark && column.values.every(isWrittenNumber);
  return {
    column: column.index,
    name: column.name.startsWith("case:") && of === "case" ? column.name.slice("case:".length) : column.name,
    of,
    time: timeColumn(column),
    decimalMark: isNumeric ? decimalMarkOf(column.values) : null,
  };
}
