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

/** What is said of a log made of ready columns. */
export interface ColumnsDescription extends LogDescription {
  readonly cases: ReadonlyDictionary;
  readonly activities: ReadonlyDictionary;
  readonly actors: ReadonlyDictionary;
  /** Default "own". "shared": the columns of the log lie in memory that other threads can be given without a copy. */
  readonly memory?: "own" | "shared";
}

type ColumnKind = new (buffer: ArrayBufferLike) => Column;
type Column = Uint32Array | Float64Array | Int32Array | Uint8Array;

/**
 * The log of events that stand in columns already: the same as the builder makes of them one by one, at a fraction of its cost. The log has
 * no attributes.
 * Ownership: the columns given are read only, and free again afterwards.
 * Cost: that of the builder's `build`.
 */
export function logFromColumns(events: RecordedColumns, description: ColumnsDescription): EventLog {
  const { cases, activities, actors, memory = "own" } = description;
  const { offsets, order } = orderOfEvents(events.case, cases.size, events.sortAt ?? events.at);
  const room = (bytes: number): ArrayBufferLike =>
    memory === "shared" ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const arrange = <Kind extends Column>(column: Kind): Kind => {
    const arranged = new (column.constructor as ColumnKind)(room(column.byteLength)) as Kind;
    if (order === null) arranged.set(column);
    else for (let position = 0; position < order.length; position++) arranged[position] = column[order[position]!]!;
    return arranged;
  };
  const caseOffsets = new Uint32Array(room(offsets.byteLength));
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
    activity: arrange(events.activity),
    at: arrange(events.at),
    actor: arrange(events.actor),
    precision: arrange(events.precision),
    row: arrange(events.row),
    eventAttributes: none.build(0, null),
    caseAttributes: none.build(0, null),
    outcomes: new Map(description.outcomes ?? []),
    observedUntilAt: description.observedUntilAt ?? lastInstant(events.at),
  };
}
