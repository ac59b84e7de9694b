import type { EventLog } from "@fairlead/log";
import { isMissing } from "./column.ts";
import { dropRepeats } from "./drop-repeats.ts";
import type { LongPlan, TableRow } from "./plan.ts";
import { RowSet } from "./row-set.ts";
import { TableLog, type RowReader, type TableContext } from "./table-log.ts";
import { TimeCell } from "./time-cell.ts";

/** The state a case was in before its earliest row, as far as that row says. */
interface EarlierState {
  readonly at: number;
  readonly row: number;
  readonly activity: string | null;
}

/** Reads a table with one row per event. */
export class LongReader implements RowReader {
  readonly #plan: LongPlan;
  readonly #log: TableLog;
  readonly #context: TableContext;
  readonly #times: readonly TimeCell[];
  readonly #seen = new RowSet();
  readonly #before = new Map<number, EarlierState>();

  constructor(plan: LongPlan, context: TableContext) {
    this.#plan = plan;
    this.#context = context;
    this.#log = new TableLog(plan, context);
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
    const activityName = this.#required(row, this.#plan.activity, "csv-activity-missing");
    if (activityName === null) return;
    const time = this.#readTime(row);
    if (time === "unreadable") return;
    this.#append(row, caseName, activityName, time);
  }

  finish(): EventLog {
    for (const [caseIndex, { at, row, activity }] of this.#before) {
      if (activity === null) continue;
      this.#log.builder.append({
        case: caseIndex,
        activity: this.#log.builder.activities.intern(activity),
        at: NaN,
        precision: "order",
        actor: -1,
        row,
        sortAt: at - 1,
      });
    }
    const log = this.#log.build();
    const collapse = this.#plan.collapseRepeats;
    if (collapse === undefined) return log;
    const { log: kept, dropped } = dropRepeats(log);
    if (dropped > 0) this.#context.issues.add({ code: collapse.code, severity: "info" }, dropped);
    return kept;
  }

  #required(row: TableRow, column: number, code: string): string | null {
    const cell = (row.cells[column] ?? "").trim();
    if (!isMissing(cell)) return cell;
    this.#log.reject(row, { code, severity: "warning", where: { field: this.#log.field(column) } });
    return null;
  }

  /** The first time the row has; null if it has none. A row is only lost over a time that is there and cannot be read. */
  #readTime(row: TableRow): TimeCell | null | "unreadable" {
    for (const time of this.#times) {
      const found = time.read(row.cells);
      if (found === "time") return time;
      if (found === "missing") continue;
      const field = this.#log.field(time.column);
      const values = { text: (row.cells[time.column] ?? "").slice(0, 80) };
      this.#log.reject(row, { code: "csv-time-unreadable", severity: "warning", where: { field }, values });
      return "unreadable";
    }
    return null;
  }

  #append(row: TableRow, caseName: string, activityName: string, time: TimeCell | null): void {
    const { builder } = this.#log;
    const caseIndex = builder.cases.intern(caseName);
    const activity = builder.activities.intern(activityName);
    const actorName = this.#plan.actor === null ? "" : (row.cells[this.#plan.actor] ?? "").trim();
    const actor = isMissing(actorName) ? -1 : builder.actors.intern(actorName);
    const at = time === null ? NaN : time.at;
    if (!this.#takeIfNew(row, [caseIndex, activity, actor, at])) {
      this.#log.leaveOut(row, { code: "csv-row-repeated", severity: "warning" });
      return;
    }
    for (const attribute of this.#log.attributes) {
      attribute.keep(attribute.plan.of === "case" ? caseIndex : builder.eventCount, row.cells);
    }
    this.#noteTime(row, time);
    this.#noteState(row, caseIndex, at);
    const outcome = this.#plan.outcome?.(row.cells) ?? null;
    if (outcome !== null) this.#log.markOutcome(activity, outcome);
    const precision = time === null ? "order" : time.isDay ? "day" : "second";
    builder.append({ case: caseIndex, activity, at, precision, actor, row: row.line });
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
    return seen.addIfNew();
  }

  #noteTime(row: TableRow, time: TimeCell | null): void {
    if (time === null) {
      if (this.#plan.time === null) return;
      const where = { field: this.#log.field(this.#plan.time.column) };
      this.#log.note(row, { code: "csv-time-missing", severity: "warning", where });
    } else if (!time.hasZone) this.#log.noteZonelessTime();
  }

  /** Remembers the state each case was in before its earliest row. */
  #noteState(row: TableRow, caseIndex: number, at: number): void {
    if (this.#plan.stateBefore === undefined) return;
    const known = this.#before.get(caseIndex);
    if (known !== undefined && !(at < known.at)) return;
    this.#before.set(caseIndex, { at, row: row.line, activity: this.#plan.stateBefore(row.cells) });
  }
}
