import type { Precision } from "@fairlead/log";
import type { Subject } from "./record.ts";

/** What can happen to a record. */
export type EventType =
  | "created"
  | "edited"
  | "moved"
  | "won"
  | "lost"
  | "reopened"
  | "converted"
  | "assigned"
  | "removed"
  | "restored"
  | "merged"
  | "merged-away"
  | "completed"
  | "imported"
  /** A step of an imported history: changes no state. */
  | "happened"
  /** Takes back what an earlier change did. */
  | "undone";

/** The step of the process an event is, for the miner. `key` is stable (map and stage id, or the name a file gave), `name` is for people. */
export interface EventActivity {
  readonly meaning: "stage" | "outcome" | "activity";
  readonly key: string;
  readonly name: string;
  readonly outcome: "won" | "lost" | null;
}

/**
 * What an event does to the state: keys that it sets, and what they were before. A custom field is the key `fields.<key>`;
 * one that had no value, or is to have none, is null.
 * Shape: `was` has exactly the keys of `set`, so that an event can be taken back. Only of an event that makes a record is `was` empty:
 * `set` is then its whole state, without what is null and without `id`, `rev`, and `updatedAt`, which follow from the event.
 */
export interface Change {
  readonly set: Readonly<Record<string, unknown>>;
  readonly was: Readonly<Record<string, unknown>>;
}

/**
 * Something that happened to one record.
 * Units: `at` in epoch milliseconds, null when not known.
 * Edges: `change` null leaves the state as it is, `rev` too. "created" makes a record; "imported" makes one, or changes one that a later
 * file says more about.
 */
export interface RunEvent {
  readonly subject: Subject;
  readonly subjectId: string;
  /** The case whose trace it belongs to; null: none. */
  readonly caseId: string | null;
  readonly type: EventType;
  readonly activity: EventActivity | null;
  readonly at: number | null;
  readonly precision: Precision;
  /** Who did it by the name a file gives; null: the one who gave the command. */
  readonly actorName: string | null;
  readonly sourceRow: number | null;
  readonly change: Change | null;
}
