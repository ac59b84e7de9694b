import type { ActivityMeaning } from "@fairlead/log";
import { deriveLog } from "./derive-log.ts";
import { RecordedSteps } from "./recorded-steps.ts";
import type { SharedLog } from "./shared-log.ts";
import type { ActivityRow, ActorRow } from "./step-names.ts";
import type { Undoing } from "./undone-ranges.ts";

/** How far a history reaches: the last event and the last change of the workspace it knows. */
export interface HistoryEnd {
  readonly eventSeq: number;
  readonly auditSeq: number;
}

/** What was recorded after the end of a history. Shape: `hiddenCases` are all there are by now, the rest only what is new. */
export interface HistoryPart extends HistoryEnd {
  readonly steps: RecordedSteps;
  readonly undoings: readonly Undoing[];
  readonly activities: readonly ActivityRow[];
  readonly actors: readonly ActorRow[];
  /** The numbers of cases that are removed, or merged into others. */
  readonly hiddenCases: readonly number[];
}

/**
 * All that was recorded of a workspace's process, and the logs made of it. It only ever grows, as the log in the database does; what was taken
 * back or put away is kept apart and left out when a log is made, so an undo, a removal, and a merge are not a reason to read anything again.
 */
export class ProcessHistory {
  readonly #workspaceId: string;
  readonly #steps = new RecordedSteps();
  readonly #undoings: Undoing[] = [];
  readonly #activities: ActivityRow[] = [];
  readonly #actors: ActorRow[] = [];
  readonly #logs = new Map<ActivityMeaning, SharedLog>();
  #hiddenCases: readonly number[] = [];
  #end: HistoryEnd = { eventSeq: 0, auditSeq: 0 };

  constructor(workspaceId: string) {
    this.#workspaceId = workspaceId;
  }

  get end(): HistoryEnd {
    return this.#end;
  }

  get lastActivityId(): number {
    return this.#activities.at(-1)?.id ?? 0;
  }

  get lastActorId(): number {
    return this.#actors.at(-1)?.id ?? 0;
  }

  /** What it takes of memory, logs included; names apart. */
  get byteLength(): number {
    let bytes = this.#steps.byteLength;
    for (const log of this.#logs.values())
      for (const column of [log.caseNos, log.caseOffsets, log.activity, log.at, log.actor, log.precision, log.row])
        bytes += column.byteLength;
    return bytes;
  }

  /** Takes in what was recorded since. Edges: logs made before stay as they are; they are of their time. */
  append(part: HistoryPart): void {
    this.#steps.adopt(part.steps.inOrder());
    this.#undoings.push(...part.undoings);
    this.#activities.push(...part.activities);
    this.#actors.push(...part.actors);
    this.#hiddenCases = part.hiddenCases;
    this.#end = { eventSeq: part.eventSeq, auditSeq: part.auditSeq };
    this.#logs.clear();
  }

  /** The log as of the end of the history, made when first asked for. */
  log(meaning: ActivityMeaning): SharedLog {
    const made = this.#logs.get(meaning);
    if (made !== undefined) return made;
    const log = deriveLog({
      workspaceId: this.#workspaceId,
      meaning,
      end: this.#end,
      steps: this.#steps,
      undoings: this.#undoings,
      activities: this.#activities,
      actors: this.#actors,
      hiddenCases: this.#hiddenCases,
    });
    this.#logs.set(meaning, log);
    return log;
  }
}
