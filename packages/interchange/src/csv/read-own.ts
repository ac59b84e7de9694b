import type { IssueReport } from "@fairlead/base";
import {
  EventLogBuilder,
  PRECISIONS,
  type ActivityMeaning,
  type AttributeKind,
  type AttributeWriter,
  type EventLog,
  type Outcome,
  type Precision,
} from "@fairlead/log";
import type { MappedColumn } from "../reading.ts";
import { unguardText } from "./guarded-text.ts";
import { InstantReader } from "./instant.ts";
import { isPlainNumber } from "./number-text.ts";
import { ownColumns, parseOwnHeader } from "./own-form.ts";
import type { TableRow } from "./plan.ts";
import type { RowReader, TableContext } from "./table-log.ts";

interface OwnColumn {
  readonly of: "event" | "case";
  readonly writer: AttributeWriter;
}

/** Reads a table that `writeCsv` wrote: nothing is guessed, and the order of the rows is the order of the events. */
export class OwnReader implements RowReader {
  readonly #builder = new EventLogBuilder();
  readonly #context: TableContext;
  readonly #meaning: ActivityMeaning;
  readonly #attributes: readonly OwnColumn[];
  readonly #outcomes = new Map<number, Outcome>();
  readonly #sortAtOfCase: number[] = [];
  readonly #time = new InstantReader({ kind: "calendar", order: "ymd" });

  constructor(meaning: ActivityMeaning, context: TableContext) {
    this.#meaning = meaning;
    this.#context = context;
    this.#attributes = context.header.slice(ownColumns(meaning).length).map((header) => {
      const { of, name } = parseOwnHeader(header);
      const table = of === "case" ? this.#builder.caseAttributes : this.#builder.eventAttributes;
      return { of, writer: table.writer(name) };
    });
  }

  read(row: TableRow): void {
    const [caseCell = "", activityCell = "", timeCell = "", actorCell = "", precisionCell = "", outcomeCell] =
      row.cells;
    const caseName = unguardText(caseCell);
    const activityName = unguardText(activityCell);
    if (caseName === null) return this.#reject(row, missing("csv-case-missing", "case"));
    if (activityName === null) return this.#reject(row, missing("csv-activity-missing", ownColumns(this.#meaning)[1]!));
    const at = EXPANDED_YEAR.test(timeCell) ? Date.parse(timeCell) : this.#time.read(timeCell);
    if (timeCell !== "" && Number.isNaN(at)) {
      const values = { column: "time", text: timeCell.slice(0, 80) };
      return this.#reject(row, { code: "csv-time-unreadable", severity: "warning", where: { field: "time" }, values });
    }
    const caseIndex = this.#builder.cases.intern(caseName);
    const activity = this.#builder.activities.intern(activityName);
    if (outcomeCell === "won" || outcomeCell === "lost") this.#outcomes.set(activity, outcomeCell);
    const actorName = unguardText(actorCell);
    this.#keepAttributes(row.cells, caseIndex);
    this.#builder.append({
      case: caseIndex,
      activity,
      at,
      precision: precisionOf(precisionCell, at),
      actor: actorName === null ? -1 : this.#builder.actors.intern(actorName),
      row: row.line,
      sortAt: this.#sortAt(caseIndex, at),
    });
  }

  finish(): EventLog {
    return this.#builder.build({
      source: { system: "csv", file: this.#context.file },
      meaning: this.#meaning,
      outcomes: this.#outcomes,
    });
  }

  /** Keeps the rows of a case in their order, whatever their times. */
  #sortAt(caseIndex: number, at: number): number {
    const before = this.#sortAtOfCase[caseIndex] ?? -Infinity;
    const sortAt = at > before ? at : before;
    this.#sortAtOfCase[caseIndex] = sortAt;
    return sortAt;
  }

  #keepAttributes(cells: readonly string[], caseIndex: number): void {
    const first = ownColumns(this.#meaning).length;
    for (const [index, { of, writer }] of this.#attributes.entries()) {
      const text = unguardText(cells[first + index] ?? "");
      if (text === null) continue;
      if (of === "event") writer.set(this.#builder.eventCount, text, kindOf(text));
      else if (!writer.hasJustSet(caseIndex)) writer.set(caseIndex, text, kindOf(text));
    }
  }

  #reject({ line, cells }: TableRow, report: IssueReport): void {
    const issue = { ...report, where: { ...report.where, line } };
    this.#context.issues.add(issue);
    this.#context.options.onRejected?.({ line, issue, cells });
  }
}

/** The mapping of a table of our own. */
export function ownMapping(meaning: ActivityMeaning): MappedColumn[] {
  return [
    { role: "case", column: "case" },
    { role: "activity", column: ownColumns(meaning)[1]! },
    { role: "time", column: "time" },
    { role: "actor", column: "actor" },
  ];
}

function missing(code: string, column: string): IssueReport {
  return { code, severity: "warning", where: { field: column }, values: { column } };
}

function precisionOf(cell: string, at: number): Precision {
  const known = PRECISIONS.find((precision) => precision === cell);
  return known ?? (Number.isNaN(at) ? "order" : "second");
}

/** How years before 1 and after 9999 are written; the year 0 has four digits still. */
const EXPANDED_YEAR = /^(?:[+-]\d{6}|0000)-/u;

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

function kindOf(text: string): AttributeKind {
  if (isPlainNumber(text)) return "number";
  if (text === "true" || text === "false") return "flag";
  return ISO_TIME.test(text) ? "time" : "text";
}
