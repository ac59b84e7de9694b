import type { AttributeColumn } from "../attribute.ts";
import { keepCases, keepEvents, type Selection } from "../selection.ts";

/**
 * A condition on one attribute: one of the `values` (as written in the source), or a number or instant from `min` to `max`, both included.
 * An owner without the attribute does not meet it. `events` keeps single events, `cases` keeps cases.
 */
export interface AttributeCondition {
  readonly of: "events" | "cases";
  readonly name: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** What meets an attribute condition; nothing does if the log has no such attribute. */
export function filterAttribute(selection: Selection, condition: AttributeCondition): Selection {
  const { log } = selection;
  const table = condition.of === "events" ? log.eventAttributes : log.caseAttributes;
  const column = table.column(condition.name);
  const test = column === undefined ? (): boolean => false : testOf(column, condition);
  return condition.of === "events"
    ? keepEvents(selection, test)
    : keepCases(selection, (index) => test(selection.cases[index]!));
}

function testOf(column: AttributeColumn, { values, min, max }: AttributeCondition): (owner: number) => boolean {
  const wanted = values === undefined ? null : new Set(values);
  return (owner) => {
    const text = column.textAt(owner);
    if (text === null || (wanted !== null && !wanted.has(text))) return false;
    if (min === undefined && max === undefined) return true;
    const value = column.valueAt(owner);
    return typeof value === "number" && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  };
}
