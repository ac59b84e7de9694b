import { keepCases, keepEvents, positionAt, type Selection } from "../selection.ts";

/** The events of the named activities; names the log does not have match nothing. */
export function filterActivities(selection: Selection, names: Iterable<string>): Selection {
  const wanted = activityMarks(selection, names);
  return keepEvents(selection, (position) => wanted[selection.log.activity[position]!] === 1);
}

/** Which cases to keep by the activities that occur in them: at least one of the names, all of them, or none. */
export interface ActivityPresence {
  readonly names: readonly string[];
  readonly occur: "any" | "all" | "none";
}

/** The cases in which the named activities occur, or do not. */
export function filterCasesByActivity(selection: Selection, { names, occur }: ActivityPresence): Selection {
  const distinct = new Set(names);
  const wanted = activityMarks(selection, distinct);
  return keepCases(selection, (index) => {
    const seen = new Set<number>();
    for (let place = selection.starts[index]!; place < selection.ends[index]!; place++) {
      const activity = selection.log.activity[positionAt(selection, place)]!;
      if (wanted[activity] === 1) seen.add(activity);
    }
    if (occur === "none") return seen.size === 0;
    return occur === "any" ? seen.size > 0 : seen.size === distinct.size;
  });
}

/** One byte an activity: 1 where it is named. */
export function activityMarks(selection: Selection, names: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(selection.log.activities.size);
  for (const name of names) {
    const id = selection.log.activities.idOf(name);
    if (id !== undefined) marks[id] = 1;
  }
  return marks;
}
