import { AttributeTableBuilder } from "./attribute.ts";
import type { ReadonlyDictionary } from "./dictionary.ts";
import { lastInstant, type LogDescription } from "./event-log-builder.ts";
import type { EventLog } from "./event-log.ts";
import { orderOfEvents } from "./event-order.ts";

/**
 * Events as columns in the order they were recorded; one position in each is one event.
 * Shape: all of one length; `case`, `activity`, and `actor` are ids of the dictionaries they come with, `precision` indexes of `PRECISIONS`.
 * Units: as in the log. `sortAt` is the instant to sort by where it differs from `at`; null: nowhere.
 */
export interface RecordedColumns {
  readonly case: Uint32Array;
  readonly activity: Uint32Array;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  readonly precision: Uint8Array;
  readonly row: Uint32Array;
  readonly sortAt: Float64Array | null;
}

type Memory = "own" | "shared";

/** What is said of a log made of ready columns. */
export interface ColumnsDescription extends LogDescription {
  readonly cases: ReadonlyDictionary;
  readonly activities: ReadonlyDictionary;
  readonly actors: ReadonlyDictionary;
  /** Default "own". "shared": the columns of the log lie in memory that other threads can be given without a copy. */
  readonly memory?: Memory;
}

/**
 * The log of events that stand in columns already: the same as the builder makes of them one by one, at a fraction of its cost. The log has
 * no attributes.
 * Ownership: the columns given are read only, and free again afterwards.
 * Cost: that of the builder's `build`.
 */
export function logFromColumns(events: RecordedColumns, description: ColumnsDescription): EventLog {
  const { cases, activities, actors, memory = "own" } = description;
  const { offsets, order } = orderOfEvents(events.case, cases.size, events.sortAt ?? events.at);
  const columns = arrange(events, order, memory);
  const caseOffsets = new Uint32Array(roomFor(offsets, memory));
  caseOffsets.set(offsets);
  const none = new AttributeTableBuilder();
  return {
    source: description.source,
    meaning: description.meaning ?? "activity",
    eventCount: events.case.length,
    caseCount: cases.size,
    cases,
    activities,
    actors,
    caseOffsets,
    ...columns,
    eventAttributes: none.build(0, null),
    caseAttributes: none.build(0, null),
    outcomes: new Map(description.outcomes ?? []),
    observedUntilAt: description.observedUntilAt ?? lastInstant(events.at),
  };
}

type LogColumns = Pick<EventLog, "activity" | "at" | "actor" | "precision" | "row">;

/** The columns in the order of the log. */
function arrange(events: RecordedColumns, order: Uint32Array | null, memory: Memory): LogColumns {
  const columns = {
    activity: new Uint32Array(roomFor(events.activity, memory)),
    at: new Float64Array(roomFor(events.at, memory)),
    actor: new Int32Array(roomFor(events.actor, memory)),
    precision: new Uint8Array(roomFor(events.precision, memory)),
    row: new Uint32Array(roomFor(events.row, memory)),
  };
  if (order === null) {
    columns.activity.set(events.activity);
    columns.at.set(events.at);
    columns.actor.set(events.actor);
    columns.precision.set(events.precision);
    columns.row.set(events.row);
    return columns;
  }
  const { activity, at, actor, precision, row } = columns;
  // one loop over all columns: the order is read once, and each line meets arrays of one type
  for (let position = 0; position < order.length; position++) {
    const event = order[position]!;
    activity[position] = events.activity[event]!;
    at[position] = events.at[event]!;
    actor[position] = events.actor[event]!;
    precision[position] = events.precision[event]!;
    row[position] = events.row[event]!;
  }
  return columns;
}

function roomFor({ byteLength }: ArrayBufferView, memory: Memory): ArrayBufferLike {
  return memory === "shared" ? new SharedArrayBuffer(byteLength) : new ArrayBuffer(byteLength);
}
