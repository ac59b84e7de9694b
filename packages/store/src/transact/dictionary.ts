import type { EventActivity } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import type { WorkspaceHead } from "./workspace-head.ts";

/** Numbers of activities and actors that are given for good: a cache that only grows. */
export class Dictionary {
  readonly #activities = new Map<string, number>();
  readonly #actors = new Map<string, number>();
  #lastActivityId = 0;
  #lastActorId = 0;

  activityId(activity: EventActivity): number | null {
    return this.#activities.get(activityKey(activity)) ?? null;
  }

  actorId(key: string): number | null {
    return this.#actors.get(key) ?? null;
  }

  /** Reads what was given since it last looked. The caller holds the head, so that nobody is giving any. */
  async catchUp(transaction: Transaction, scope: Scope, head: WorkspaceHead): Promise<void> {
    const activities = scope.selectFrom("activity").select(["id", "meaning", "key"]);
    const actors = scope.selectFrom("actor").select(["id", "key"]);
    const [newActivities, newActors] = await Promise.all([
      head.activity_id === this.#lastActivityId
        ? []
        : transaction.all(activities.where("id", ">", this.#lastActivityId)),
      head.actor_id === this.#lastActorId ? [] : transaction.all(actors.where("id", ">", this.#lastActorId)),
    ]);
    for (const activity of newActivities) this.#activities.set(activityKey(activity), activity.id);
    for (const actor of newActors) this.#actors.set(actor.key, actor.id);
    this.#lastActivityId = head.activity_id;
    this.#lastActorId = head.actor_id;
  }
}

/** What tells an activity from others of its workspace. */
export function activityKey({ meaning, key }: Pick<EventActivity, "meaning" | "key">): string {
  return `${meaning} ${key}`;
}
