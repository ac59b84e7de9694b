import type { Outcome } from "@fairlead/log";
import type { SelectedColumns } from "./selected-columns.ts";
import type { StageRoles } from "./stage-roles.ts";

/** The counts behind a stage graph. Shape: by place of the stage in the order, `outcomeCases` by activity id; all but `visits` count cases. */
export interface StageTally {
  readonly entered: Uint32Array;
  readonly visits: Uint32Array;
  readonly exited: Uint32Array;
  readonly skipped: Uint32Array;
  readonly returned: Uint32Array;
  readonly lostHere: Uint32Array;
  readonly wonHere: Uint32Array;
  readonly openHere: Uint32Array;
  readonly won: Uint32Array;
  readonly lost: Uint32Array;
  readonly outcomeCases: Uint32Array;
  /** Milliseconds of the visits that ended, and of those that had not by the end of the log. */
  readonly endedMs: readonly number[][];
  readonly censoredMs: readonly number[][];
  /** Milliseconds from the first known time of a case to its win, of cases that are won and have both. */
  readonly untilWonMs: readonly number[];
  readonly wonCount: number;
  readonly lostCount: number;
}

/**
 * Follows every case through the stages. Equal stages in a row are one visit.
 * Units: `observedUntilAt` in epoch milliseconds; visits that have not ended are taken up to there. Cost: linear in events, times the stages a move passes over.
 */
export function tallyStages(columns: SelectedColumns, roles: StageRoles, observedUntilAt: number): StageTally {
  const tally = new StageWalk(columns, roles, observedUntilAt);
  for (let index = 0; index < columns.starts.length; index++) tally.walk(index);
  return tally;
}

/** The outcome a case has for now, the place of the stage it came from, -1 if from none, and how long it took, NaN if nobody knows. */
interface Standing {
  readonly activity: number;
  readonly outcome: Outcome;
  readonly fromStage: number;
  readonly elapsedMs: number;
}

// what a case has done with a stage, as bits
const VISITED = 1;
const LEFT = 2;
const CAME_BACK = 4;
const PASSED_OVER = 8;

class StageWalk implements StageTally {
  readonly entered: Uint32Array;
  readonly visits: Uint32Array;
  readonly exited: Uint32Array;
  readonly skipped: Uint32Array;
  readonly returned: Uint32Array;
  readonly lostHere: Uint32Array;
  readonly wonHere: Uint32Array;
  readonly openHere: Uint32Array;
  readonly won: Uint32Array;
  readonly lost: Uint32Array;
  readonly outcomeCases: Uint32Array;
  readonly endedMs: number[][];
  readonly censoredMs: number[][];
  readonly untilWonMs: number[] = [];
  wonCount = 0;
  lostCount = 0;

  readonly #columns: SelectedColumns;
  readonly #roles: StageRoles;
  readonly #observedUntilAt: number;

  // of the case being followed
  readonly #marks: Uint8Array;
  #earliest = Infinity;
  #stage = -1;
  #firstAt = NaN;
  #standing: Standing | null = null;

  constructor(columns: SelectedColumns, roles: StageRoles, observedUntilAt: number) {
    this.#columns = columns;
    this.#roles = roles;
    this.#observedUntilAt = observedUntilAt;
    this.#marks = new Uint8Array(roles.stages.length);
    const perStage = (): Uint32Array => new Uint32Array(roles.stages.length);
    this.entered = perStage();
    this.visits = perStage();
    this.exited = perStage();
    this.skipped = perStage();
    this.returned = perStage();
    this.lostHere = perStage();
    this.wonHere = perStage();
    this.openHere = perStage();
    this.won = perStage();
    this.lost = perStage();
    this.outcomeCases = new Uint32Array(roles.orderOf.length);
    this.endedMs = roles.stages.map(() => []);
    this.censoredMs = roles.stages.map(() => []);
  }

  walk(index: number): void {
    const { starts, ends, activity, at } = this.#columns;
    const { orderOf } = this.#roles;
    this.#forgetCase();
    const end = ends[index]!;
    let visitStart = starts[index]!;
    for (let place = visitStart; place < end; place++) {
      const current = activity[place]!;
      const sinceFirst = at[place]! - this.#firstAt;
      if (Number.isNaN(this.#firstAt)) this.#firstAt = at[place]!;
      if (place > visitStart) {
        const previous = activity[visitStart]!;
        if (current === previous) continue;
        if (orderOf[previous]! >= 0) this.#leave(orderOf[previous]!, at[place]! - at[visitStart]!);
      }
      visitStart = place;
      if (orderOf[current]! >= 0) this.#enter(orderOf[current]!);
      else this.#conclude(current, sinceFirst);
    }
    const last = visitStart < end ? orderOf[activity[visitStart]!]! : -1;
    if (last >= 0) this.#stay(last, this.#observedUntilAt - at[visitStart]!);
    this.#countCase();
  }

  #forgetCase(): void {
    this.#marks.fill(0);
    this.#earliest = Infinity;
    this.#stage = -1;
    this.#firstAt = NaN;
    this.#standing = null;
  }

  #enter(stage: number): void {
    this.visits[stage]!++;
    if ((this.#marks[stage]! & VISITED) !== 0 || this.#stage > stage) this.#marks[stage]! |= CAME_BACK;
    this.#passOver(stage);
    this.#marks[stage]! |= VISITED;
    this.#earliest = Math.min(this.#earliest, stage);
    this.#stage = stage;
    if (this.#standing?.outcome === "lost" || stage < this.#roles.firstAfterSale) this.#standing = null;
  }

  #leave(stage: number, elapsed: number): void {
    this.#marks[stage]! |= LEFT;
    if (!Number.isNaN(elapsed)) this.endedMs[stage]!.push(Math.max(0, elapsed));
  }

  #stay(stage: number, elapsed: number): void {
    this.openHere[stage]!++;
    if (!Number.isNaN(elapsed)) this.censoredMs[stage]!.push(Math.max(0, elapsed));
  }

  #conclude(activity: number, elapsedMs: number): void {
    const outcome = this.#roles.outcomes.get(activity)!;
    if (outcome === "won") this.#passOver(this.#roles.firstAfterSale);
    if (this.#standing?.outcome === outcome) return;
    this.#standing = { activity, outcome, fromStage: this.#stage, elapsedMs };
  }

  /** Notes the stages between the earliest one the case has been in and a place further on. */
  #passOver(until: number): void {
    for (let stage = this.#earliest + 1; stage < until; stage++) this.#marks[stage]! |= PASSED_OVER;
  }

  #countCase(): void {
    const standing = this.#standing;
    const ever = standing === null ? null : standing.outcome === "won" ? this.won : this.lost;
    for (let stage = 0; stage < this.#marks.length; stage++) {
      const marks = this.#marks[stage]!;
      if ((marks & VISITED) !== 0) {
        this.entered[stage]!++;
        if (ever !== null) ever[stage]!++;
      } else if ((marks & PASSED_OVER) !== 0 && this.#roles.isOnTheWay[stage] === 1) this.skipped[stage]!++;
      if ((marks & LEFT) !== 0) this.exited[stage]!++;
      if ((marks & CAME_BACK) !== 0) this.returned[stage]!++;
    }
    if (standing !== null) this.#countOutcome(standing);
  }

  #countOutcome({ activity, outcome, fromStage, elapsedMs }: Standing): void {
    const isWon = outcome === "won";
    if (isWon) this.wonCount++;
    else this.lostCount++;
    this.outcomeCases[activity]!++;
    const here = isWon ? this.wonHere : this.lostHere;
    if (fromStage >= 0) here[fromStage]!++;
    if (isWon && !Number.isNaN(elapsedMs)) this.untilWonMs.push(Math.max(0, elapsedMs));
  }
}
