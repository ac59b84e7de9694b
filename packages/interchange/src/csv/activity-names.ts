import { Dictionary, type ActivityMeaning } from "@fairlead/log";
import { RecentIds } from "./recent-ids.ts";

/**
 * Gives the ids of activities. Stages that differ in capitals or white space only are one, since people and imports spell them so;
 * names of other activities are taken exactly.
 */
export class ActivityNames {
  readonly #activities: Dictionary;
  readonly #foldOf: (name: string) => string;
  readonly #spellings = new Dictionary();
  readonly #recentSpellings: RecentIds;
  /** By spelling: its activity, and how many events were spelled so. */
  readonly #activityOf: number[] = [];
  readonly #counts: number[] = [];
  readonly #activityOfFold = new Map<string, number>();

  constructor(activities: Dictionary, meaning: ActivityMeaning) {
    this.#activities = activities;
    this.#foldOf = meaning === "stage" ? foldSpelling : (name) => name;
    this.#recentSpellings = new RecentIds((name) => this.#learn(name));
  }

  /** The id of the activity of an event. */
  intern(name: string): number {
    const spelling = this.#recentSpellings.of(name);
    this.#counts[spelling]!++;
    return this.#activityOf[spelling]!;
  }

  /** The id of an activity that has events, in whatever spelling; -1 if it has none. */
  find(name: string): number {
    return this.#activityOfFold.get(this.#foldOf(name)) ?? -1;
  }

  /** The names by id, each in its most frequent spelling, the first of equally frequent; and how many events were spelled otherwise. */
  settle(): { readonly names: Dictionary; readonly joined: number } {
    if (this.#spellings.size === this.#activities.size) return { names: this.#activities, joined: 0 };
    const best: number[] = [];
    let joined = 0;
    for (const [spelling, activity] of this.#activityOf.entries()) {
      const rival = best[activity];
      const rivalCount = rival === undefined ? 0 : this.#counts[rival]!;
      if (this.#counts[spelling]! > rivalCount) best[activity] = spelling;
      joined += Math.min(this.#counts[spelling]!, rivalCount);
    }
    const names = new Dictionary();
    for (const spelling of best) names.intern(this.#spellings.at(spelling));
    return { names, joined };
  }

  #learn(name: string): number {
    const known = this.#spellings.idOf(name);
    if (known !== undefined) return known;
    const fold = this.#foldOf(name);
    const activity = this.#activityOfFold.get(fold) ?? this.#activities.intern(name);
    this.#activityOfFold.set(fold, activity);
    this.#activityOf.push(activity);
    this.#counts.push(0);
    return this.#spellings.intern(name);
  }
}

/** A name of a stage in the one form that all its spellings have. */
export function foldSpelling(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
}
