import { AttributeTableBuilder, Dictionary, type AttributeTable, type EventLog } from "@fairlead/log";
import { textOf } from "./attribute-keeper.ts";
import type { RevisedColumn, TableRow } from "./plan.ts";

/** What a row says besides its values. */
interface RowMoment {
  readonly caseName: string;
  readonly at: number;
  /** Whether the case is over with this row: a date is then no hope any more. */
  readonly isClosing: boolean;
}

/** The values of one column, row by row: numbers as such, times in epoch milliseconds, NaN where there is none. */
interface ValueColumn {
  readonly plan: RevisedColumn;
  readonly toText: (cell: string) => string;
  readonly values: number[];
}

/**
 * Gathers how values of cases change from row to row, and tells it as attributes of the cases: the last value under the name of the column,
 * and how often it changed.
 * Edges: rows without a time are left out, since nothing says what they come after. Cost: O(rows log rows), 50 bytes a row.
 */
export class CaseRevisions {
  readonly #columns: readonly ValueColumn[];
  readonly #names = new Dictionary();
  readonly #cases: number[] = [];
  readonly #at: number[] = [];
  readonly #lines: number[] = [];
  readonly #isClosing: boolean[] = [];

  constructor(columns: readonly RevisedColumn[]) {
    this.#columns = columns.map((plan) => ({ plan, toText: textOf(plan.attribute), values: [] }));
  }

  take({ cells, line }: TableRow, { caseName, at, isClosing }: RowMoment): void {
    if (Number.isNaN(at)) return;
    this.#cases.push(this.#names.intern(caseName));
    this.#at.push(at);
    this.#lines.push(line);
    this.#isClosing.push(isClosing);
    for (const { plan, toText, values } of this.#columns) {
      const text = toText((cells[plan.attribute.column] ?? "").trim());
      values.push(text === "" ? NaN : plan.attribute.time === null ? Number(text) : Date.parse(text));
    }
  }

  /** The log with what was gathered of the cases it has. */
  addTo(log: EventLog): EventLog {
    const table = new AttributeTableBuilder();
    const order = this.#cases
      .map((_, row) => row)
      .sort((a, b) => this.#at[a]! - this.#at[b]! || this.#lines[a]! - this.#lines[b]!);
    for (const column of this.#columns) this.#tell(column, order, { log, table });
    return { ...log, caseAttributes: join(log.caseAttributes, table.build(log.caseCount, null)) };
  }

  #tell(
    { plan, values }: ValueColumn,
    order: readonly number[],
    { log, table }: { readonly log: EventLog; readonly table: AttributeTableBuilder },
  ): void {
    const { time, name } = plan.attribute;
    const last = new Float64Array(this.#names.size).fill(NaN);
    const changes = new Uint32Array(this.#names.size);
    for (const row of order) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      const owner = this.#cases[row]!;
      const change = value - (Number.isNaN(last[owner]!) ? value : last[owner]!);
      const isCounted = time === null ? change !== 0 : change > 0 && !this.#isClosing[row]!;
      if (isCounted) changes[owner]!++;
      last[owner] = value;
    }
    for (const [id, caseName] of this.#names.names.entries()) {
      const caseIndex = log.cases.idOf(caseName);
      if (caseIndex === undefined || Number.isNaN(last[id]!)) continue;
      if (time === null) table.writer(name).set(caseIndex, String(last[id]!), "number");
      else table.writer(name).set(caseIndex, isoText(last[id]!, time.isDayOnly), "time");
      table.writer(plan.countAs).set(caseIndex, String(changes[id]!), "number");
    }
  }
}

function isoText(at: number, isDay: boolean): string {
  const text = new Date(at).toISOString();
  return isDay ? text.slice(0, text.indexOf("T")) : text;
}

function join(first: AttributeTable, second: AttributeTable): AttributeTable {
  return {
    names: [...new Set([...first.names, ...second.names])],
    column: (name) => second.column(name) ?? first.column(name),
  };
}
