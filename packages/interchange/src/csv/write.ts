import { PRECISIONS, type AttributeColumn, type AttributeTable, type EventLog } from "@fairlead/log";
import { formatCsvRow } from "./csv-row.ts";
import { guardText } from "./guarded-text.ts";
import { ownColumns, ownHeader, type OwnAttribute } from "./own-form.ts";

/** Rows given out together. */
const ROWS_PER_CHUNK = 500;

/**
 * A log as a CSV table with one row per event, in pieces to be put one after another: UTF-8, commas, CRLF, in the order of the log.
 * Shape: columns case, activity (or stage), time, actor, precision, outcome, then `case:` and `event:` attributes. Times are ISO 8601 in UTC,
 * of day precision without a time of day. Texts that a spreadsheet would take for a formula are guarded by an apostrophe; `readLog` takes it off.
 * Edges: the character NUL is written as U+FFFD. Cost: O(events × attributes).
 */
export function* writeCsv(log: EventLog): Generator<string> {
  const caseColumns = columnsOf(log.caseAttributes);
  const eventColumns = columnsOf(log.eventAttributes);
  yield formatCsvRow([
    ...ownColumns(log.meaning),
    ...caseColumns.map(({ name }) => ownHeader({ of: "case", name } satisfies OwnAttribute)),
    ...eventColumns.map(({ name }) => ownHeader({ of: "event", name } satisfies OwnAttribute)),
  ]);
  let lines: string[] = [];
  for (let caseIndex = 0; caseIndex < log.caseCount; caseIndex++) {
    const caseCells = caseColumns.map((column) => guardValue(column, caseIndex));
    const caseName = guardText(log.cases.at(caseIndex));
    for (let position = log.caseOffsets[caseIndex]!; position < log.caseOffsets[caseIndex + 1]!; position++) {
      const eventCells = eventColumns.map((column) => guardValue(column, position));
      lines.push(formatCsvRow([caseName, ...eventFields(log, position), ...caseCells, ...eventCells]));
      if (lines.length < ROWS_PER_CHUNK) continue;
      yield lines.join("");
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join("");
}

function columnsOf(table: AttributeTable): AttributeColumn[] {
  return table.names.flatMap((name) => table.column(name) ?? []);
}

function guardValue(column: AttributeColumn, index: number): string {
  const text = column.textAt(index);
  return text === null ? "" : guardText(text);
}

/** Activity, time, actor, precision, outcome. */
function eventFields(log: EventLog, position: number): string[] {
  const activity = log.activity[position]!;
  const actor = log.actor[position]!;
  const precision = PRECISIONS[log.precision[position]!]!;
  const at = log.at[position]!;
  const time = Number.isNaN(at) ? "" : new Date(at).toISOString();
  return [
    guardText(log.activities.at(activity)),
    precision === "day" ? time.slice(0, time.indexOf("T")) : time,
    actor < 0 ? "" : guardText(log.actors.at(actor)),
    precision,
    log.outcomes.get(activity) ?? "",
  ];
}
