import type { AttributeColumn, EventLog } from "@fairlead/log";
import type { FieldValue } from "@fairlead/run";
import type { FieldColumnType } from "../mapping/mapping.ts";
import { plainText } from "./plain-text.ts";

/** Gives what a column of a log says of a case, as it was written; null if nothing. */
export type CaseText = (caseIndex: number) => string | null;

/**
 * Reads a column by case: an attribute of cases as it is, one of events by the last event of the case that has it.
 * Edges: null when the log has no such column.
 */
export function readColumn(log: EventLog, name: string): CaseText | null {
  const ofCases = log.caseAttributes.column(name);
  if (ofCases !== undefined) return (caseIndex) => plainText(ofCases.textAt(caseIndex));
  const ofEvents = log.eventAttributes.column(name);
  return ofEvents === undefined ? null : (caseIndex) => plainText(lastText(log, ofEvents, caseIndex));
}

function lastText(log: EventLog, column: AttributeColumn, caseIndex: number): string | null {
  const first = log.caseOffsets[caseIndex]!;
  for (let position = log.caseOffsets[caseIndex + 1]! - 1; position >= first; position--) {
    if (column.ids[position] !== 0) return column.textAt(position);
  }
  return null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/u;
const YES = /^(?:true|yes|1|t|y|是|tak|prawda)$/iu;
const NO = /^(?:false|no|0|f|n|否|nie|fałsz)$/iu;

/** A text as a value of a custom field; null if it is none of its type. */
export function fieldValueOf(text: string, type: FieldColumnType): FieldValue {
  switch (type) {
    case "text":
      return text;
    case "number": {
      const value = Number(text);
      return Number.isFinite(value) ? value : null;
    }
    case "date":
      return dayOf(text);
    case "datetime":
      return instantOf(text);
    case "boolean":
      return YES.test(text) ? true : NO.test(text) ? false : null;
  }
}

/** The day a time in ISO form is on, in UTC; null if it is none. */
export function dayOf(text: string): string | null {
  if (DAY.test(text)) return Number.isNaN(Date.parse(text)) ? null : text;
  const instant = instantOf(text);
  return instant === null ? null : new Date(instant).toISOString().slice(0, 10);
}

/** The instant a time in ISO form is, in epoch milliseconds; a day is its start. Years have four digits. */
export function instantOf(text: string): number | null {
  if (!DAY.test(text) && !INSTANT.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
