import { outcomeOfName, type EventLog, type Precision } from "@fairlead/log";
import { CaseRevisions } from "./case-revisions.ts";
import { isMissing } from "./column.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { FirstStates } from "./first-states.ts";
import type { LongPlan, TableRow } from "./plan.ts";
import { RecentIds } from "./recent-ids.ts";
import { RowSet } from "./row-set.ts";
import { TableLog, type RowReader, type TableContext } from "./table-log.ts";
import { TimeCell } from "./time-cell.ts";

/** What a row that is an event says. */
interface ReadRow {
  readonly caseName: string;
  readonly activityName: string;
  readonly time: TimeCell | null;
}

/** Reads a table with one row per event. */
export class LongReader implements RowReader {
  readonly #plan: LongPlan;
  readonly #log: TableLog;
  readonly #context: TableContext;
  readonly #cases: RecentIds;
  readonly #actors: RecentIds;
  readonly #times: readonly TimeCell[];
  readonly #seen = new RowSet();
  readonly #firstStates = new FirstStates();
  /** Null where no column is known to change in the life of a case. */
  readonly #revisions: CaseRevisions | null;

  constructor(plan: LongPlan, context: TableContext) {
    this.#plan = plan;
    this.#context = context;
    this.#log = new TableLog(plan, context);
    const { cases, actors } = this.#log.builder;
    this.#cases = new RecentIds((name) => cases.intern(name));
    this.#actors = new RecentIds((cell) => (isMissing(cell.trim()) ? -1 : actors.intern(cell.trim())));
    const { revised = [] } = plan;
    this.#revisions = revised.length === 0 ? null : new CaseRevisions(revised);
    if (plan.time === null) context.issues.add({ code: "csv-time-absent", severity: "warning" });
    this.#times = [plan.time, plan.otherTime].flatMap((time) => (time === null ? [] : [new TimeCell(time)]));
  }

  read(row: TableRow): void {
    const { cells } = row;
    this.#log.checkWidth(row);
    const leftOut = this.#plan.leaveOut?.(cells) ?? null;
    if (leftOut !== null) {
      this.#log.leaveOut(row, leftOut);
      return;
    }
    const caseName = this.#required(row, this.#plan.case, "csv-case-missing");
    if (caseName === null) return;
    if (this.#plan.isMove?.(cells) === false) {
      this.#revise(row, caseName);
      this.#log.leaveOut(row, { code: "crm-row-no-move", severity: "info" });
      return;
    }
    if (this.#plan.isCreation?.(cells) === true) {
      this.#readCreation(row, caseName);
      return;
    }
    const activityName = this.#required(row, this.#plan.activity, "csv-activity-missing");
    if (activityName === null) return;
    const time = this.#readTime(row);
    if (time === "unreadable") return;
    this.#append(row, { caseName, activityName, time });
  }

  finish(): EventLog {
    this.#firstStates.appendTo(this.#log.builder, this.#log.activities);
    const built = this.#log.build();
    const log = this.#revisions?.addTo(built) ?? built;
    const collapse = this.#plan.collapseRepeats;
    if (collapse === undefined) return log;
    const { log: kept, dropped } = dropRepeats(log);
    if (dropped > 0) this.#context.issues.add({ code: collapse.code, severity: "info" }, dropped);
    return kept;
  }

  #readCreation(row: TableRow, caseName: string): void {
    const time = this.#readTime(row);
    if (time === "unreadable") return;
    const caseIndex = this.#log.builder.cases.intern(caseName);
    const creation = { at: time?.at ?? NaN, row: row.line, precision: precisionOf(time) };
    if (this.#firstStates.addCreation(caseIndex, creation)) this.#noteTime(row, time);
    else this.#log.reject(row, { code: "csv-row-repeated", severity: "warning" });
  }

  /** Takes what a row that is no event says of the values of its case. */
  #revise(row: TableRow, caseName: string): void {
    if (this.#revisions === null) return;
    const time = this.#times.find((cell) => cell.read(row.cells) === "time");
    if (time !== undefined) this.#revisions.take(row, { caseName, at: time.at, isClosing: false });
  }

  #required(row: TableRow, column: number, code: string): string | null {
    const cell = (row.cells[column] ?? "").trim();
    if (!isMissing(cell)) return cell;
    const field = this.#log.field(column);
    this.#log.reject(row, { code, severity: "warning", where: { field }, values: { column: field } });
    return null;
  }

  /** The first time the row has; null if it has none. A row is only lost over a time that is there and cannot be read. */
  #readTime(row: TableRow): TimeCell | null | "unreadable" {
    for (const time of this.#times) {
      const found = time.read(row.cells);
      if (found === "time") return time;
      if (found === "missing") continue;
      const field = this.#log.field(time.column);
      const values = { column: field, text: (row.cells[time.column] ?? "").slice(0, 80) };
      this.#log.reject(row, { code: "csv-time-unreadable", severity: "warning", where: { field }, values });
      return "unreadable";
    }
    return null;
  }

  #append(row: TableRow, { caseName, activityName, time }: ReadRow): void {
    const { builder } = this.#log;
    const caseIndex = this.#cases.of(caseName);
    const activity = this.#log.activities.intern(activityName);
    const actor = this.#plan.actor === null ? -1 : this.#actors.of(row.cells[this.#plan.actor] ?? "");
    const at = time === null ? NaN : time.at;
    if (!this.#takeIfNew(row, [caseIndex, activity, actor, at])) {
      this.#log.reject(row, { code: "csv-row-repeated", severity: "warning" });
      return;
    }
    for (const attribute of this.#log.attributes) {
      attribute.keep(attribute.plan.of === "case" ? caseIndex : builder.eventCount);
    }
    this.#noteTime(row, time);
    const activityBefore = this.#plan.stateBefore?.(row.cells);
    if (activityBefore !== undefined) {
      this.#firstStates.addChange(caseIndex, { at, row: row.line, activity: activityBefore });
    }
    const outcome = this.#plan.outcome?.(row.cells) ?? null;
    if (outcome !== null) this.#log.markOutcome(activity, outcome);
    if (this.#revisions !== null) {
      const isClosing = (outcome ?? outcomeOfName(activityName)) !== null;
      this.#revisions.take(row, { caseName, at, isClosing });
    }
    builder.append({ case: caseIndex, activity, at, precision: precisionOf(time), actor, row: row.line });
  }

  /** Takes the attribute values of the row, and tells whether no earlier row had the same in every column. */
  #takeIfNew(row: TableRow, [caseIndex, activity, actor, at]: readonly [number, number, number, number]): boolean {
    const seen = this.#seen;
    seen.begin();
    seen.mix(caseIndex);
    seen.mix(activity);
    seen.mix(actor);
    seen.mix(Math.floor(at / 0x1_0000_0000));
    seen.mix(at >>> 0);
    for (const attribute of this.#log.attributes) seen.mix(attribute.take(row.cells));
    // without a time the place of a row is what tells it from its equals
    return Number.isNaN(at) || seen.addIfNew();
  }

  #noteTime(row: TableRow, time: TimeCell | null): void {
    if (time === null) {
      if (this.#plan.time === null) return;
      const field = this.#log.field(this.#plan.time.column);
      this.#log.note(row, {
        code: "csv-time-missing",
        severity: "warning",
        where: { field },
        values: { column: field },
      });
    } else if (!time.hasZone) this.#log.noteZonelessTime();
  }
}

function precisionOf(time: TimeCell | null): Precision {
  if (time === null) return "order";
  return time.isDay ? "day" : "second";
}
