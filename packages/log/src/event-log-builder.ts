import { AttributeTableBuilder } from "./attribute.ts";
import { orderOfEvents, type OrderedCases } from "./event-order.ts";
import { Dictionary } from "./dictionary.ts";
import type { ActivityMeaning, EventLog } from "./event-log.ts";
import type { EventSource, Outcome } from "./event.ts";
import { GrowingEvents, type EventToAppend } from "./growing-events.ts";

/** What is said of the whole log when it is built. */
export interface LogDescription {
  readonly source: EventSource;
  /** Default "activity". */
  readonly meaning?: ActivityMeaning;
  readonly outcomes?: ReadonlyMap<number, Outcome>;
  /** Default: the last time of the log. */
  readonly observedUntilAt?: number;
}

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

  readonly #events = new GrowingEvents();

  /** Events appended so far; the number that `eventAttributes` writers take for the next event. */
  get eventCount(): number {
    return this.#events.length;
  }

  append(event: EventToAppend): void {
    this.#events.push(event);
  }

  /** The finished log. The builder is empty afterwards and cannot be used again. */
  build(description: LogDescription): EventLog {
    const eventCount = this.eventCount;
    const events = this.#events;
    const { offsets, order }: OrderedCases = orderOfEvents(
      events.take("case", null),
      this.cases.size,
      events.sortInstants(),
    );
    const at = events.take("at", order);
    return {
      source: description.source,
      meaning: description.meaning ?? "activity",
      eventCount,
      caseCount: this.cases.size,
      cases: this.cases,
      activities: this.activities,
      actors: this.actors,
      caseOffsets: offsets,
      activity: events.take("activity", order),
      at,
      actor: events.take("actor", order),
      precision: events.take("precision", order),
      row: events.take("row", order),
      eventAttributes: this.eventAttributes.build(eventCount, order),
      caseAttributes: this.caseAttributes.build(this.cases.size, null),
      outcomes: new Map(description.outcomes ?? []),
      observedUntilAt: description.observedUntilAt ?? lastInstant(at),
    };
  }
}

/** The last known time of a column; NaN when there is none. */
export function lastInstant(at: Float64Array): number {
  let last = -Infinity;
  for (let position = 0; position < at.length; position++) if (at[position]! > last) last = at[position]!;
  return last === -Infinity ? NaN : last;
}
