import { DAY_MS, type IssueReport } from "@fairlead/base";
import { outcomeOfName, type EventLog, type Outcome } from "@fairlead/log";
import { isMissing } from "./column.ts";
import type { Milestone, TableRow, WidePlan } from "./plan.ts";
import { TableLog, type RowReader, type TableContext } from "./table-log.ts";
import { TimeCell } from "./time-cell.ts";

/** An event of a row before the row's events are put in order. */
interface RowEvent {
  readonly activity: number;
  readonly at: number;
  readonly sortAt: number;
  readonly isDay: boolean;
  readonly edge: Milestone["edge"];
}

/** Where a case stands now. */
interface CurrentState {
  readonly name: string | null;
  readonly outcome: Outcome | null;
}

/** Reads a table with one row per case. */
export class WideReader implements RowReader {
  readonly #plan: WidePlan;
  readonly #log: TableLog;
  readonly #milestones: readonly { readonly milestone: Milestone; readonly time: TimeCell }[];

  constructor(plan: WidePlan, context: TableContext) {
    this.#plan = plan;
    this.#log = new TableLog(plan, context);
    this.#milestones = plan.milestones.map((milestone) => ({ milestone, time: new TimeCell(milestone.time) }));
  }

  read(row: TableRow): void {
    this.#log.checkWidth(row);
    const leftOut = this.#plan.leaveOut?.(row.cells) ?? null;
    if (leftOut !== null) {
      this.#log.leaveOut(row, leftOut);
      return;
    }
    const caseName = this.#caseName(row);
    if (caseName === null) return;
    const current = this.#currentState(row.cells);
    const events = this.#eventsOf(row, current);
    const isElsewhere = current.name !== null && !this.#isAmong(events, current.name);
    if (events.length === 0 && !isElsewhere) {
      this.#log.reject(row, { code: "csv-row-eventless", severity: "warning" });
      return;
    }
    const caseIndex = this.#log.builder.cases.intern(caseName);
    this.#append(row, caseIndex, events);
    if (isElsewhere && (events.length === 0 || !OPEN_STATES.test(current.name))) {
      this.#appendCurrent(row, caseIndex, { name: current.name, isOnly: events.length === 0 });
    }
    const activity = current.name === null ? -1 : this.#log.activities.find(current.name);
    if (activity >= 0 && current.outcome !== null) this.#log.markOutcome(activity, current.outcome);
    for (const attribute of this.#log.attributes) {
      attribute.take(row.cells);
      attribute.keep(caseIndex);
    }
  }

  finish(): EventLog {
    return this.#log.build();
  }

  #isAmong(events: readonly RowEvent[], name: string): boolean {
    const activity = this.#log.activities.find(name);
    return events.some((event) => event.activity === activity);
  }

  #caseName(row: TableRow): string | null {
    if (this.#plan.case === null) return `row ${row.line}`;
    const column = this.#log.field(this.#plan.case);
    const where = { field: column };
    const name = (row.cells[this.#plan.case] ?? "").trim();
    const missing: IssueReport = { code: "csv-case-missing", severity: "warning", where, values: { column } };
    if (isMissing(name)) this.#log.reject(row, missing);
    else if (this.#log.builder.cases.idOf(name) === undefined) return name;
    else this.#log.reject(row, { code: "csv-case-repeated", severity: "warning", where, values: { name } });
    return null;
  }

  #currentState(cells: readonly string[]): CurrentState {
    const { current, currentOf } = this.#plan;
    const cell = current === null ? "" : (cells[current] ?? "").trim();
    const name = currentOf?.(cells) ?? (isMissing(cell) ? null : cell);
    const outcome = this.#plan.outcome?.(cells) ?? (name === null ? null : outcomeOfName(name));
    return { name, outcome };
  }

  /** The events the dates of a row stand for, in order. */
  #eventsOf(row: TableRow, current: CurrentState): RowEvent[] {
    const events: RowEvent[] = [];
    for (const { milestone, time } of this.#milestones) {
      if (!this.#readDate(row, time)) continue;
      if (!hasHappened(milestone, current)) {
        const column = this.#log.field(time.column);
        const where = { field: column };
        this.#log.note(row, { code: "csv-date-of-open-case", severity: "info", where, values: { column } });
        continue;
      }
      const name = activityOf(milestone, row.cells, current);
      if (name === null) continue;
      if (milestone.activity === null && this.#isAmong(events, name)) continue;
      const activity = this.#log.activities.intern(name);
      if (!time.hasZone) this.#log.noteZonelessTime();
      const shift = time.isDay ? SHIFT_MS[milestone.edge] : 0;
      events.push({ activity, at: time.at, sortAt: time.at + shift, isDay: time.isDay, edge: milestone.edge });
    }
    return this.#inOrder(row, events);
  }

  /** Whether a date is there; one that cannot be read is noted, and the rest of the row used. */
  #readDate(row: TableRow, time: TimeCell): boolean {
    const found = time.read(row.cells);
    if (found !== "unreadable") return found === "time";
    const column = this.#log.field(time.column);
    const values = { column, text: (row.cells[time.column] ?? "").slice(0, 80) };
    this.#log.note(row, { code: "csv-date-unreadable", severity: "warning", where: { field: column }, values });
    return false;
  }

  /** By time, except that what begins a case stays first and what ends it last: records are often made after the fact. */
  #inOrder(row: TableRow, events: RowEvent[]): RowEvent[] {
    events.sort((a, b) => a.sortAt - b.sortAt);
    const rank = ({ edge }: RowEvent): number => EDGE_RANK[edge];
    if (events.every((event, index) => index === 0 || rank(events[index - 1]!) <= rank(event))) return events;
    this.#log.note(row, { code: "csv-dates-contradict", severity: "info" });
    events.sort((a, b) => rank(a) - rank(b) || a.sortAt - b.sortAt);
    let latest = -Infinity;
    return events.map((event) => {
      latest = Math.max(latest, event.sortAt);
      return { ...event, sortAt: latest };
    });
  }

  #append(row: TableRow, caseIndex: number, events: readonly RowEvent[]): void {
    const { builder } = this.#log;
    const actor = this.#actor(row.cells);
    for (const { activity, at, sortAt, isDay } of events) {
      builder.append({
        case: caseIndex,
        activity,
        at,
        precision: isDay ? "day" : "second",
        actor,
        row: row.line,
        ...(sortAt === at ? {} : { sortAt }),
      });
    }
  }

  /** The state a case is in though no date says since when: it comes last. */
  #appendCurrent(
    row: TableRow,
    caseIndex: number,
    { name, isOnly }: { readonly name: string; readonly isOnly: boolean },
  ): void {
    this.#log.builder.append({
      case: caseIndex,
      activity: this.#log.activities.intern(name),
      at: NaN,
      precision: isOnly ? "unknown" : "order",
      actor: this.#actor(row.cells),
      row: row.line,
    });
  }

  #actor(cells: readonly string[]): number {
    const name = this.#plan.actor === null ? "" : (cells[this.#plan.actor] ?? "").trim();
    return isMissing(name) ? -1 : this.#log.builder.actors.intern(name);
  }
}

/** States that only say the case is not over: no step of the process. */
const OPEN_STATES = /^(?:open|active|in progress|pending|进行中|打开|otwart[aeoy]|aktywn[aeoy]|w toku)$/iu;

/** Where in a day an event sorts that is only known to the day: what begins a case first, what ends it last. */
const SHIFT_MS: Readonly<Record<Milestone["edge"], number>> = { start: 0, middle: DAY_MS / 2, end: DAY_MS - 1 };

const EDGE_RANK: Readonly<Record<Milestone["edge"], number>> = { start: 0, middle: 1, end: 2 };

function activityOf({ activity }: Milestone, cells: readonly string[], current: CurrentState): string | null {
  return typeof activity === "function" ? activity(cells) : (activity ?? current.name);
}

function hasHappened({ onlyWhen }: Milestone, { outcome }: CurrentState): boolean {
  if (onlyWhen === undefined) return true;
  return onlyWhen === "any" ? outcome !== null : outcome === onlyWhen;
}
