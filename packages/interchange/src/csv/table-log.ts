import type { IssueReport, IssueTally } from "@fairlead/base";
import { EventLogBuilder, outcomeOfName, type EventLog, type Outcome } from "@fairlead/log";
import type { ReadOptions } from "../reading.ts";
import { ActivityNames } from "./activity-names.ts";
import { AttributeKeeper } from "./attribute-keeper.ts";
import { isFooter } from "./footer.ts";
import type { TablePlan, TableRow } from "./plan.ts";

/** What reading a table needs besides its plan. */
export interface TableContext {
  readonly header: readonly string[];
  readonly issues: IssueTally;
  readonly options: ReadOptions;
  /** The name of the source. */
  readonly file: string;
}

/** Reads the rows of a table, one by one, and gives the log at the end. */
export interface RowReader {
  read(row: TableRow): void;
  finish(): EventLog;
}

/** From so many columns on each gets little memory of its own. */
const MANY_COLUMNS = 1000;
const FEW_SLOTS = 8;

/** The log a table becomes while its rows are read, and the account of the rows that do not become events. */
export class TableLog {
  readonly builder: EventLogBuilder = new EventLogBuilder();
  readonly activities: ActivityNames;
  readonly attributes: readonly AttributeKeeper[];
  readonly #plan: TablePlan;
  readonly #context: TableContext;
  readonly #outcomes = new Map<number, Outcome>();
  #zonelessTimes = 0;

  constructor(plan: TablePlan, context: TableContext) {
    this.#plan = plan;
    this.#context = context;
    this.activities = new ActivityNames(this.builder.activities, plan.meaning);
    const slots = plan.attributes.length < MANY_COLUMNS ? undefined : FEW_SLOTS;
    this.attributes = plan.attributes.map((attribute) => new AttributeKeeper(this.builder, attribute, slots));
  }

  /** The name of a column, for an issue. */
  field(column: number): string {
    return this.#context.header[column] ?? "";
  }

  /** Counts a row that does not fit the header. Rows too short are read as if empty cells followed. */
  checkWidth(row: TableRow): void {
    const { cells, line } = row;
    const width = this.#context.header.length;
    if (cells.length === width) return;
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === "")) return;
    if (cells.length < width && isFooter(row)) return;
    const code = cells.length < width ? "csv-row-short" : "csv-row-long";
    const values = { cells: cells.length, columns: width };
    this.#context.issues.add({ code, severity: "warning", where: { line }, values });
  }

  /** Lists a row that could not be used, unless it is the foot of a report, which is counted as such. */
  reject(row: TableRow, report: IssueReport): void {
    if (isFooter(row)) {
      this.leaveOut(row, { code: "csv-footer-skipped", severity: "info" });
      return;
    }
    const issue: IssueReport = { ...report, where: { ...report.where, line: row.line } };
    this.#context.issues.add(issue);
    this.#context.options.onRejected?.({ line: row.line, issue, cells: row.cells });
  }

  /** Counts a row that is no part of the history. */
  leaveOut(row: TableRow, report: IssueReport): void {
    this.#context.issues.add({ ...report, where: { ...report.where, line: row.line } });
  }

  /** Counts trouble that does not cost the row. */
  note(row: TableRow, report: IssueReport): void {
    this.#context.issues.add({ ...report, where: { ...report.where, line: row.line } });
  }

  noteZonelessTime(): void {
    this.#zonelessTimes++;
  }

  /** Says that an activity ends a case, as columns beside its name prove. */
  markOutcome(activity: number, outcome: Outcome): void {
    this.#outcomes.set(activity, outcome);
  }

  /** The finished log. Activities named like an outcome are one, unless columns said otherwise. */
  build(): EventLog {
    if (this.#zonelessTimes > 0) {
      this.#context.issues.add({ code: "csv-time-zone-assumed", severity: "info" }, this.#zonelessTimes);
    }
    for (const [activity, name] of this.builder.activities.names.entries()) {
      const outcome = this.#outcomes.has(activity) ? null : outcomeOfName(name);
      if (outcome !== null) this.#outcomes.set(activity, outcome);
    }
    const { names, joined } = this.activities.settle();
    if (joined > 0) this.#context.issues.add({ code: "csv-spellings-joined", severity: "info" }, joined);
    const log = this.builder.build({
      source: { system: this.#plan.system, file: this.#context.file },
      meaning: this.#plan.meaning,
      outcomes: this.#outcomes,
    });
    return { ...log, activities: names };
  }
}
