import type { AttributeKind, AttributeWriter, EventLogBuilder } from "@fairlead/log";
import { isMissing } from "./column.ts";
import { InstantReader } from "./instant.ts";
import { isPlainNumber, plainNumber } from "./number-text.ts";
import type { AttributeColumnPlan } from "./plan.ts";
import { RecentIds } from "./recent-ids.ts";

/** Keeps the values of one column as an attribute of the log: first `take` the cell of a row, then `keep` it for its event or case. */
export class AttributeKeeper {
  readonly plan: AttributeColumnPlan;
  readonly #writer: AttributeWriter;
  readonly #kinds: AttributeKind[] = [];
  readonly #lastOfCase: number[] = [];
  readonly #textIds: RecentIds;
  #textId = -1;

  /** `slots` is how many of the column's texts to remember, where it should not be as many as usual. */
  constructor(builder: EventLogBuilder, plan: AttributeColumnPlan, slots?: number) {
    this.plan = plan;
    this.#writer = (plan.of === "case" ? builder.caseAttributes : builder.eventAttributes).writer(plan.name);
    const toText = textOf(plan);
    this.#textIds = new RecentIds((cell) => {
      const trimmed = cell.trim();
      if (isMissing(trimmed)) return -1;
      const text = toText(trimmed);
      const id = this.#writer.intern(text);
      this.#kinds[id] ??= this.#kindOf(text);
      return id;
    }, slots);
  }

  /** The id of the row's value, 0 if it has none. */
  take(cells: readonly string[]): number {
    this.#textId = this.#textIds.of(cells[this.plan.column] ?? "");
    return this.#textId + 1;
  }

  /** Keeps the value taken last for an event, or for a case if it is another than the case has. */
  keep(owner: number): void {
    const id = this.#textId;
    if (id < 0) return;
    if (this.plan.of === "case") {
      if (this.#lastOfCase[owner] === id) return;
      this.#lastOfCase[owner] = id;
    }
    this.#writer.setId(owner, id, this.#kinds[id]!);
  }

  #kindOf(text: string): AttributeKind {
    if (this.plan.time !== null) return ISO_TIME.test(text) ? "time" : "text";
    if (isPlainNumber(text)) return "number";
    return text === "true" || text === "false" ? "flag" : "text";
  }
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/u;

/** Makes of a cell what is kept of it: times in ISO form and numbers as programs write them, so that every reader of the log understands them. */
export function textOf({ time, decimalMark }: AttributeColumnPlan): (cell: string) => string {
  if (time !== null) {
    const reader = new InstantReader(time.format);
    return (cell) => {
      const instant = reader.read(cell);
      if (!(Math.abs(instant) <= MAX_INSTANT)) return cell;
      const text = new Date(instant).toISOString();
      return reader.isDay || time.isDayOnly ? text.slice(0, text.indexOf("T")) : text;
    };
  }
  return decimalMark === null ? (cell) => cell : (cell) => plainNumber(cell, decimalMark);
}

const MAX_INSTANT = 8.64e15;
