import type { EventLogBuilder, Precision } from "@fairlead/log";
import type { ActivityNames } from "./activity-names.ts";

/** When a case was created, from a row that says only that. */
export interface Creation {
  readonly at: number;
  readonly row: number;
  readonly precision: Precision;
}

/** The state a case was in before a change, as that row says; null where it says none. */
export interface StateBefore {
  readonly at: number;
  readonly row: number;
  readonly activity: string | null;
}

/** Gathers how cases began, from histories whose rows tell of changes: the state before the first change is the one a case began in. */
export class FirstStates {
  readonly #before = new Map<number, StateBefore>();
  readonly #creations = new Map<number, Creation>();

  /** Takes a change; only the earliest of a case counts. */
  addChange(caseIndex: number, change: StateBefore): void {
    const known = this.#before.get(caseIndex);
    if (known === undefined || change.at < known.at) this.#before.set(caseIndex, change);
  }

  /** Takes the creation of a case; false if it was known. */
  addCreation(caseIndex: number, creation: Creation): boolean {
    if (this.#creations.has(caseIndex)) return false;
    this.#creations.set(caseIndex, creation);
    return true;
  }

  /** Appends the first event of each case: at its creation where that is dated, else at a time unknown. */
  appendTo(builder: EventLogBuilder, activities: ActivityNames): void {
    for (const [caseIndex, { at, row, precision }] of this.#creations) {
      const before = this.#before.get(caseIndex);
      const activity = activities.intern(before?.activity ?? "Created");
      const sortAt = earlier(at, before);
      builder.append({ case: caseIndex, activity, at, precision, actor: -1, row, sortAt });
    }
    for (const [caseIndex, before] of this.#before) {
      if (before.activity === null || this.#creations.has(caseIndex)) continue;
      const activity = activities.intern(before.activity);
      const sortAt = earlier(NaN, before);
      builder.append({ case: caseIndex, activity, at: NaN, precision: "order", actor: -1, row: before.row, sortAt });
    }
  }
}

/** The instant to sort by: that of the creation, unless the first change claims to be before it. */
function earlier(createdAt: number, before: StateBefore | undefined): number {
  const latest = before === undefined || Number.isNaN(before.at) ? Infinity : before.at - 1;
  const sortAt = Number.isNaN(createdAt) ? latest : Math.min(createdAt, latest);
  return sortAt === Infinity ? -Infinity : sortAt;
}
