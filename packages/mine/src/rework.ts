import { compareText } from "@fairlead/base";
import type { Selection } from "@fairlead/log";
import { CaseCounter } from "./case-counter.ts";
import { selectedColumns, type SelectedColumns } from "./selected-columns.ts";

/**
 * How often work was done again.
 * Shape: `repeatCount` of the events were done by the actor of the time before, `redoCount` by another; of the rest one of the two is not named.
 */
export interface ReworkCounts {
  readonly eventCount: number;
  readonly caseCount: number;
  readonly repeatCount: number;
  readonly redoCount: number;
}

/** The rework of one activity: each of its events after the first of a case, right after the one before (self-loop) or later (repetition). */
export interface ActivityRework {
  readonly id: number;
  readonly name: string;
  /** Cases in which it occurs at least twice. */
  readonly caseCount: number;
  readonly selfLoops: ReworkCounts;
  readonly repetitions: ReworkCounts;
}

/** Shape: activities with rework only, by events done again, then name. `caseCount` is the cases in which anything occurs at least twice. */
export interface Rework {
  readonly caseCount: number;
  readonly selfLoopCount: number;
  readonly repetitionCount: number;
  readonly activities: readonly ActivityRework[];
}

/**
 * What is done again within a case, how often, and whether by the same person.
 * Cost: linear in events; flat memory for each activity.
 * @source edeaR (bupaR), self-loops and repetitions, each as repeat or redo; counted here by event instead of by run.
 */
export function measureRework(selection: Selection): Rework {
  const { names } = selection.log.activities;
  const columns = selectedColumns(selection);
  const cases = new CaseCounter(1);
  const again = new CaseCounter(names.length);
  const selfLoops = new ReworkTally(names.length);
  const repetitions = new ReworkTally(names.length);
  forEachReturn(columns, names.length, ({ place, before, caseIndex }) => {
    const activity = columns.activity[place]!;
    cases.note(0, caseIndex);
    again.note(activity, caseIndex);
    const tally = before === place - 1 ? selfLoops : repetitions;
    tally.note(activity, caseIndex, { now: columns.actor[place]!, before: columns.actor[before]! });
  });
  const activities = names.flatMap((name, id) =>
    again.counts[id] === 0
      ? []
      : [{ id, name, caseCount: again.counts[id]!, selfLoops: selfLoops.of(id), repetitions: repetitions.of(id) }],
  );
  return {
    caseCount: cases.counts[0]!,
    selfLoopCount: activities.reduce((sum, activity) => sum + activity.selfLoops.eventCount, 0),
    repetitionCount: activities.reduce((sum, activity) => sum + activity.repetitions.eventCount, 0),
    activities: activities.sort((a, b) => eventsOf(b) - eventsOf(a) || compareText(a.name, b.name)),
  };
}

function eventsOf({ selfLoops, repetitions }: ActivityRework): number {
  return selfLoops.eventCount + repetitions.eventCount;
}

/** An event whose activity the case has had before, and the place of the last time it had. */
interface Return {
  readonly place: number;
  readonly before: number;
  readonly caseIndex: number;
}

function forEachReturn(
  { starts, ends, activity }: SelectedColumns,
  activityCount: number,
  visit: (found: Return) => void,
): void {
  // 1 + the last place of each activity; what an earlier case left there lies before the case's start
  const lastPlace = new Uint32Array(activityCount);
  for (let caseIndex = 0; caseIndex < starts.length; caseIndex++) {
    const start = starts[caseIndex]!;
    for (let place = start; place < ends[caseIndex]!; place++) {
      const before = lastPlace[activity[place]!]! - 1;
      if (before >= start) visit({ place, before, caseIndex });
      lastPlace[activity[place]!] = place + 1;
    }
  }
}

class ReworkTally {
  readonly #events: Uint32Array;
  readonly #repeats: Uint32Array;
  readonly #redos: Uint32Array;
  readonly #cases: CaseCounter;

  constructor(activityCount: number) {
    this.#events = new Uint32Array(activityCount);
    this.#repeats = new Uint32Array(activityCount);
    this.#redos = new Uint32Array(activityCount);
    this.#cases = new CaseCounter(activityCount);
  }

  note(activity: number, caseIndex: number, actors: { readonly now: number; readonly before: number }): void {
    this.#events[activity]!++;
    this.#cases.note(activity, caseIndex);
    if (actors.now < 0 || actors.before < 0) return;
    if (actors.now === actors.before) this.#repeats[activity]!++;
    else this.#redos[activity]!++;
  }

  of(activity: number): ReworkCounts {
    return {
      eventCount: this.#events[activity]!,
      caseCount: this.#cases.counts[activity]!,
      repeatCount: this.#repeats[activity]!,
      redoCount: this.#redos[activity]!,
    };
  }
}
