import { DAY_MS } from "@fairlead/base";
import { logFromColumns, PRECISIONS, type ActivityMeaning, type Outcome, type RecordedColumns } from "@fairlead/log";
import { CaseNumbers } from "./case-numbers.ts";
import type { HistoryEnd } from "./process-history.ts";
import type { RecordedSteps, StepBlock } from "./recorded-steps.ts";
import { sourceOf, type SharedLog } from "./shared-log.ts";
import { nameActivities, nameActors, type ActivityRow, type ActorRow } from "./step-names.ts";
import { findUndoneByCase, isInRanges, type SeqRange, type Undoing } from "./undone-ranges.ts";

/** All a log is made of. Shape: `steps` by their numbers. */
export interface LogSources {
  readonly workspaceId: string;
  readonly meaning: ActivityMeaning;
  readonly end: HistoryEnd;
  readonly steps: RecordedSteps;
  readonly undoings: readonly Undoing[];
  readonly activities: readonly ActivityRow[];
  readonly actors: readonly ActorRow[];
  readonly hiddenCases: readonly number[];
}

const HIDDEN = -2;
const NEW = -1;
const DAY = PRECISIONS.indexOf("day");

/**
 * The log of a workspace: its steps by case and time, without what was taken back and without cases that are removed or merged into others.
 * Shape: cases in order of their first step recorded; a case without steps is not in it.
 * Cost: linear in steps when they were recorded as they happened, else n log n within the cases that were not.
 */
export function deriveLog(sources: LogSources): SharedLog {
  const activities = nameActivities(sources.activities, sources.meaning);
  const actors = nameActors(sources.actors);
  const kept = keepSteps(sources, { activityOfId: activities.ofId, actorOfId: actors.ofId });
  const log = logFromColumns(
    { ...kept.columns, sortAt: endOfDayOutcomes(kept.columns, activities.outcomes) },
    {
      source: sourceOf(sources.workspaceId),
      meaning: sources.meaning,
      outcomes: activities.outcomes,
      cases: new CaseNumbers(kept.caseNos),
      activities: activities.names,
      actors: actors.names,
      memory: "shared",
    },
  );
  const { caseOffsets, activity, at, actor, precision, row, observedUntilAt } = log;
  return {
    workspaceId: sources.workspaceId,
    meaning: sources.meaning,
    ...sources.end,
    caseNos: kept.caseNos,
    caseOffsets,
    activity,
    at,
    actor,
    precision,
    row,
    activities: activities.names.names,
    actors: actors.names.names,
    outcomes: [...activities.outcomes],
    observedUntilAt,
  };
}

interface Ids {
  readonly activityOfId: Int32Array;
  readonly actorOfId: Int32Array;
}

type KeptColumns = Omit<RecordedColumns, "sortAt">;

/** The steps that belong in the log, in the order they were recorded, with the ids of the log. */
function keepSteps(
  { steps, undoings, hiddenCases }: LogSources,
  ids: Ids,
): { readonly columns: KeptColumns; readonly caseNos: Uint32Array } {
  const cases = new CasesMet(steps, hiddenCases, undoings);
  const columns = createColumns(steps.length);
  let count = 0;
  for (const block of steps.blocks) count = keepBlock(block, { columns, cases, count }, ids);
  return { columns: cutColumns(columns, count), caseNos: cases.numbers() };
}

interface KeptSoFar {
  readonly columns: KeptColumns;
  readonly cases: CasesMet;
  readonly count: number;
}

/** Keeps what belongs in the log of a block: how many steps are kept by then. */
function keepBlock(block: StepBlock, { columns, cases, count }: KeptSoFar, { activityOfId, actorOfId }: Ids): number {
  const { case: caseOf, activity: activityOf, at, actor, precision, row } = columns;
  let kept = count;
  for (let index = 0; index < block.length; index++) {
    const activity = activityOfId[block.activity[index]!]!;
    if (activity < 0) continue;
    const caseNo = block.caseNo[index]!;
    if (cases.isTakenBack(caseNo, block.seq[index]!)) continue;
    const caseIndex = cases.indexOf(caseNo);
    if (caseIndex === HIDDEN) continue;
    caseOf[kept] = caseIndex;
    activityOf[kept] = activity;
    at[kept] = block.at[index]!;
    actor[kept] = actorOfId[block.actor[index]!]!;
    precision[kept] = block.precision[index]!;
    row[kept] = block.seq[index]!;
    kept++;
  }
  return kept;
}

/** Gives cases their places in the log as their numbers are met. */
class CasesMet {
  readonly #indexOfNo: Int32Array;
  readonly #noOfIndex: Uint32Array;
  readonly #undone: ReadonlyMap<number, readonly SeqRange[]>;
  /** By number; so that the map is asked for the few cases it has only. */
  readonly #hasUndone: Uint8Array;
  #count = 0;

  constructor(steps: RecordedSteps, hiddenCases: readonly number[], undoings: readonly Undoing[]) {
    const highestNo = highestCaseNo(steps.blocks);
    this.#indexOfNo = new Int32Array(highestNo + 1).fill(NEW);
    this.#noOfIndex = new Uint32Array(Math.min(highestNo, steps.length));
    for (const no of hiddenCases) if (no <= highestNo) this.#indexOfNo[no] = HIDDEN;
    this.#undone = findUndoneByCase(undoings);
    this.#hasUndone = new Uint8Array(highestNo + 1);
    for (const no of this.#undone.keys()) this.#hasUndone[no] = 1;
  }

  isTakenBack(no: number, seq: number): boolean {
    return this.#hasUndone[no] === 1 && isInRanges(this.#undone.get(no)!, seq);
  }

  indexOf(no: number): number {
    const known = this.#indexOfNo[no]!;
    if (known !== NEW) return known;
    this.#noOfIndex[this.#count] = no;
    return (this.#indexOfNo[no] = this.#count++);
  }

  /** The numbers of the cases met, in shared memory. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(new SharedArrayBuffer(this.#count * Uint32Array.BYTES_PER_ELEMENT));
    numbers.set(this.#noOfIndex.subarray(0, this.#count));
    return numbers;
  }
}

function highestCaseNo(blocks: readonly StepBlock[]): number {
  let highest = 0;
  for (const { caseNo, length } of blocks)
    for (let index = 0; index < length; index++) if (caseNo[index]! > highest) highest = caseNo[index]!;
  return highest;
}

function createColumns(length: number): KeptColumns {
  return {
    case: new Uint32Array(length),
    activity: new Uint32Array(length),
    at: new Float64Array(length),
    actor: new Int32Array(length),
    precision: new Uint8Array(length),
    row: new Uint32Array(length),
  };
}

function cutColumns(columns: KeptColumns, length: number): KeptColumns {
  return {
    case: columns.case.subarray(0, length),
    activity: columns.activity.subarray(0, length),
    at: columns.at.subarray(0, length),
    actor: columns.actor.subarray(0, length),
    precision: columns.precision.subarray(0, length),
    row: columns.row.subarray(0, length),
  };
}

/** A case that ended on a day of which no more is known did so after all else of that day. Null where there is none. */
function endOfDayOutcomes(
  { activity, at, precision }: KeptColumns,
  outcomes: ReadonlyMap<number, Outcome>,
): Float64Array | null {
  let sortAt: Float64Array | null = null;
  for (let index = 0; index < at.length; index++) {
    if (precision[index] !== DAY || !outcomes.has(activity[index]!)) continue;
    sortAt ??= at.slice();
    sortAt[index] = at[index]! + DAY_MS - 1;
  }
  return sortAt;
}
