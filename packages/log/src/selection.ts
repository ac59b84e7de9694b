import type { EventLog } from "./event-log.ts";

/**
 * A part of a log without a copy of it: some cases, and of each either all events or some.
 * Shape: kept case k is case `cases[k]` of the log; its events are the positions `starts[k]` up to but not including `ends[k]`, read through
 * `events` where that is not null and directly as positions of the log where it is. Cases ascend, events keep the log's order.
 * Ownership: shared, never written.
 */
export interface Selection {
  readonly log: EventLog;
  readonly cases: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly events: Uint32Array | null;
}

/** The whole log as a selection. Cost: O(cases). */
export function selectAll(log: EventLog): Selection {
  const cases = new Uint32Array(log.caseCount);
  for (let index = 0; index < cases.length; index++) cases[index] = index;
  return {
    log,
    cases,
    starts: log.caseOffsets.subarray(0, log.caseCount),
    ends: log.caseOffsets.subarray(1),
    events: null,
  };
}

/** How many events a selection holds. */
export function selectedEventCount(selection: Selection): number {
  let count = 0;
  for (let index = 0; index < selection.cases.length; index++)
    count += selection.ends[index]! - selection.starts[index]!;
  return count;
}

/** The log position of the event at a place of the selection (`starts[k] ≤ place < ends[k]`). */
export function positionAt(selection: Selection, place: number): number {
  return selection.events === null ? place : selection.events[place]!;
}

/** The cases for which the test holds, with all the events they had. The test gets the index k within the selection. */
export function keepCases(selection: Selection, test: (index: number) => boolean): Selection {
  const kept: number[] = [];
  for (let index = 0; index < selection.cases.length; index++) if (test(index)) kept.push(index);
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(kept, (index) => column[index]!);
  return { ...selection, cases: pick(selection.cases), starts: pick(selection.starts), ends: pick(selection.ends) };
}

/** The events for which the test holds; cases left without events go. The test gets the position in the log. */
export function keepEvents(selection: Selection, test: (position: number) => boolean): Selection {
  const events: number[] = [];
  const cases: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < selection.cases.length; index++) {
    const start = events.length;
    for (let place = selection.starts[index]!; place < selection.ends[index]!; place++) {
      const position = positionAt(selection, place);
      if (test(position)) events.push(position);
    }
    if (events.length === start) continue;
    cases.push(selection.cases[index]!);
    starts.push(start);
    ends.push(events.length);
  }
  return {
    log: selection.log,
    cases: Uint32Array.from(cases),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    events: Uint32Array.from(events),
  };
}
