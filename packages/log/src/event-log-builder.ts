import { AttributeTableBuilder } from "./attribute.ts";
import { orderOfEvents, type OrderedCases } from "./event-order.ts";
import { Dictionary } from "./dictionary.ts";
import type { ActivityMeaning, EventLog } from "./event-log.ts";
import { PRECISIONS, type EventSource, type Outcome, type Precision } from "./event.ts";
import { GrowingColumn, growingFloat64, growingUint32 } from "./growing-column.ts";

/** An event to append, in ids of the builder's dictionaries. */
export interface EventToAppend {
  readonly case: number;
  readonly activity: number;
  /** Epoch milliseconds; NaN when unknown. */
  readonly at: number;
  readonly precision: Precision;
  /** An actor id, or -1. */
  readonly actor: number;
  /** Row, line, or element of the source, from 1. */
  readonly row: number;
  /** The instant to sort by where it differs from `at`: a closing known only to the day sorts at the end of that day. */
  readonly sortAt?: number;
}

/** What is said of the whole log when it is built. */
export interface LogDescription {
  readonly source: EventSource;
  /** Default "activity". */
  readonly meaning?: ActivityMeaning;
  readonly outcomes?: ReadonlyMap<number, Outcome>;
  /** Default: the last time of the log. */
  readonly observedUntilAt?: number;
}

const PRECISION_CODES: Readonly<Record<Precision, number>> = {
  second: PRECISIONS.indexOf("second"),
  day: PRECISIONS.indexOf("day"),
  order: PRECISIONS.indexOf("order"),
  unknown: PRECISIONS.indexOf("unknown"),
};

/**
 * Takes events in any order and gives the log.
 * Cost: linear in events when they come sorted within each case, as they mostly do; n log n within the cases that do not.
 * Memory: the columns appended plus, during `build`, the finished ones.
 */
export class EventLogBuilder {
  readonly cases: Dictionary = new Dictionary();
  readonly activities: Dictionary = new Dictionary();
  readonly actors: Dictionary = new Dictionary();
  readonly eventAttributes: AttributeTableBuilder = new AttributeTableBuilder();
  readonly caseAttributes: AttributeTableBuilder = new AttributeTableBuilder();

  readonly #case = growingUint32();
  readonly #activity = growingUint32();
  readonly #at = growingFloat64();
  readonly #sortAt = growingFloat64();
  readonly #actor = new GrowingColumn((length) => new Int32Array(length));
  readonly #precision = new GrowingColumn((length) => new Uint8Array(length));
  readonly #row = growingUint32();

  /** Events appended so far; the number that `eventAttributes` writers take for the next event. */
  get eventCount(): number {
    return this.#case.length;
  }

  append(event: EventToAppend): void {
    this.#case.push(event.case);
    this.#activity.push(event.activity);
    this.#at.push(event.at);
    this.#actor.push(event.actor);
    this.#precision.push(PRECISION_CODES[event.precision]);
    this.#row.push(event.row);
    if (event.sortAt !== undefined) this.#startSortColumn();
    if (this.#sortAt.length > 0 || event.sortAt !== undefined) this.#sortAt.push(event.sortAt ?? event.at);
  }

  /** The finished log. The builder is empty afterwards and cannot be used again. */
  build(description: LogDescription): EventLog {
    const eventCount = this.eventCount;
    const at = this.#at.take(null);
    const sortAt = this.#sortAt.length > 0 ? this.#sortAt.take(null) : at;
    const { offsets, order }: OrderedCases = orderOfEvents(this.#case.take(null), this.cases.size, sortAt);
    const atInOrder = order === null ? at : at.map((_, index) => at[order[index]!]!);
    return {
      source: description.source,
      meaning: description.meaning ?? "activity",
      eventCount,
      caseCount: this.cases.size,
      cases: this.cases,
      activities: this.activities,
      actors: this.actors,
      caseOffsets: offsets,
      activity: this.#activity.take(order),
      at: atInOrder,
      actor: this.#actor.take(order),
      precision: this.#precision.take(order),
      row: this.#row.take(order),
      eventAttributes: this.eventAttributes.build(eventCount, order),
      caseAttributes: this.caseAttributes.build(this.cases.size, null),
      outcomes: new Map(description.outcomes ?? []),
      observedUntilAt: description.observedUntilAt ?? lastInstant(atInOrder),
    };
  }

  /** Once one event sorts by another instant than its own, every earlier one needs its entry. */
  #startSortColumn(): void {
    while (this.#sortAt.length < this.#at.length - 1) this.#sortAt.push(this.#at.get(this.#sortAt.length));
  }
}

function lastInstant(at: Float64Array): number {
  let last = NaN;
  for (const instant of at) if (!(instant <= last) && !Number.isNaN(instant)) last = instant;
  return last;
}
