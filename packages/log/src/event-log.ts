import type { AttributeTable } from "./attribute.ts";
import type { ReadonlyDictionary } from "./dictionary.ts";
import { PRECISIONS, type EventSource, type LogEvent, type Outcome, type Precision } from "./event.ts";

/** What an activity of the log stands for: something done, or a stage of the sales process entered. */
export type ActivityMeaning = "activity" | "stage";

/**
 * The columnar event log: one position in each column is one event.
 * Shape: sorted by case (in order of first appearance in the source), within a case by time; equal times, and events without a time after
 * the event they followed, keep the order of the source. Case c holds positions `caseOffsets[c]` up to but not including `caseOffsets[c + 1]`.
 * Units: `at` in epoch milliseconds (UTC), NaN where unknown; an event known only to the day has the start of that day.
 * Ownership: all columns are shared by every reader and never written after `build`. Memory: 17 bytes an event for activity, time, actor,
 * and case offsets at 4 events a case, plus 5 for precision and source row, plus dictionaries; attributes apart.
 */
export interface EventLog {
  readonly source: EventSource;
  readonly meaning: ActivityMeaning;
  readonly eventCount: number;
  readonly caseCount: number;
  readonly cases: ReadonlyDictionary;
  readonly activities: ReadonlyDictionary;
  readonly actors: ReadonlyDictionary;
  /** Length `caseCount + 1`. */
  readonly caseOffsets: Uint32Array;
  /** Ids of `activities`. */
  readonly activity: Uint32Array;
  readonly at: Float64Array;
  /** Ids of `actors`, or -1 where nobody is named. */
  readonly actor: Int32Array;
  /** Indexes of `PRECISIONS`. */
  readonly precision: Uint8Array;
  /** Row, line, or element of the source, from 1. */
  readonly row: Uint32Array;
  readonly eventAttributes: AttributeTable;
  readonly caseAttributes: AttributeTable;
  /** Activities that end a case, by activity id, where the source says so. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** The last instant the log speaks of; cases without an outcome are right-censored here. NaN for a log without times. */
  readonly observedUntilAt: number;
}

/** The event at a position of the log. */
export function eventAt(log: EventLog, position: number): LogEvent {
  const at = log.at[position]!;
  const actor = log.actor[position]!;
  return {
    caseId: log.cases.at(caseOf(log, position)),
    activity: log.activities.at(log.activity[position]!),
    at: Number.isNaN(at) ? null : at,
    precision: PRECISIONS[log.precision[position]!]!,
    actor: actor < 0 ? null : log.actors.at(actor),
    source: { ...log.source, row: log.row[position]! },
  };
}

/** The case that holds a position. Cost: O(log cases). */
export function caseOf(log: EventLog, position: number): number {
  let low = 0;
  let high = log.caseCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (log.caseOffsets[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The events of one case as values, in order. */
export function traceOf(log: EventLog, caseIndex: number): LogEvent[] {
  const events: LogEvent[] = [];
  for (let position = log.caseOffsets[caseIndex]!; position < log.caseOffsets[caseIndex + 1]!; position++) {
    events.push(eventAt(log, position));
  }
  return events;
}

/** How many events are known to each precision. */
export function precisionCounts(log: EventLog): Readonly<Record<Precision, number>> {
  const counts = { second: 0, day: 0, order: 0, unknown: 0 };
  for (const code of log.precision) counts[PRECISIONS[code]!]++;
  return counts;
}

/** The first and last known time of the log, epoch milliseconds; null when no event has one. */
export function timeSpan(log: EventLog): { readonly firstAt: number; readonly lastAt: number } | null {
  let firstAt = Infinity;
  let lastAt = -Infinity;
  for (const at of log.at) {
    if (at < firstAt) firstAt = at;
    if (at > lastAt) lastAt = at;
  }
  return firstAt <= lastAt ? { firstAt, lastAt } : null;
}

/** Milliseconds from one position to a later one of the same case; null where either time is unknown, never below 0. */
export function elapsedMs(log: EventLog, from: number, to: number): number | null {
  const elapsed = log.at[to]! - log.at[from]!;
  return Number.isNaN(elapsed) ? null : Math.max(0, elapsed);
}
