import { keepCases, keepEvents, positionAt, type Selection } from "../selection.ts";

/**
 * How a frame takes cases: those wholly inside it, those that touch it, those that start or end in it; or `events`, only the events inside.
 */
export type TimeFrameMode = "contained" | "intersecting" | "started" | "ended" | "events";

/** A stretch of time and how cases and events are held against it. */
export interface TimeFrame {
  /** Epoch milliseconds, included. */
  readonly fromAt: number;
  /** Epoch milliseconds, not included. */
  readonly untilAt: number;
  readonly mode: TimeFrameMode;
}

/** What lies in a time frame. Edges: events without a time are in no frame; a case with no time at all is dropped. */
export function filterTimeFrame(selection: Selection, frame: TimeFrame): Selection {
  const { at } = selection.log;
  const inside = (instant: number): boolean => instant >= frame.fromAt && instant < frame.untilAt;
  if (frame.mode === "events") return keepEvents(selection, (position) => inside(at[position]!));
  return keepCases(selection, (index) => {
    let first = NaN;
    let last = NaN;
    for (let place = selection.starts[index]!; place < selection.ends[index]!; place++) {
      const instant = at[positionAt(selection, place)]!;
      if (Number.isNaN(instant)) continue;
      if (Number.isNaN(first) || instant < first) first = instant;
      if (Number.isNaN(last) || instant > last) last = instant;
    }
    return caseInFrame(frame, first, last);
  });
}

function caseInFrame({ fromAt, untilAt, mode }: TimeFrame, first: number, last: number): boolean {
  const starts = first >= fromAt && first < untilAt;
  const ends = last >= fromAt && last < untilAt;
  if (mode === "contained") return starts && ends;
  if (mode === "intersecting") return first < untilAt && last >= fromAt;
  return mode === "started" ? starts : ends;
}
