import { keepCases, positionAt, type Selection } from "../selection.ts";
import { activityMarks } from "./activity.ts";

/** The activities a case may start and end with; a side left out allows any. */
export interface Endpoints {
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
}

/** The cases whose first and last activity are among those named. Cases without events are dropped. */
export function filterEndpoints(selection: Selection, { starts, ends }: Endpoints): Selection {
  const startMarks = starts === undefined ? null : activityMarks(selection, starts);
  const endMarks = ends === undefined ? null : activityMarks(selection, ends);
  const allows = (marks: Uint8Array | null, place: number): boolean =>
    marks === null || marks[selection.log.activity[positionAt(selection, place)]!] === 1;
  return keepCases(selection, (index) => {
    const start = selection.starts[index]!;
    const end = selection.ends[index]!;
    return start < end && allows(startMarks, start) && allows(endMarks, end - 1);
  });
}
