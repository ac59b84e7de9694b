import type { ReadOptions } from "../reading.ts";
import type { AttributeLevel, KeyUse } from "./attribute-tree.ts";

/** What the reader uses an attribute for; bits, since one attribute may serve several ends. */
export const ROLE = {
  activity: 1,
  time: 2,
  actor: 4,
  lifecycle: 8,
  classified: 16,
  case: 32,
  precision: 64,
  instant: 128,
  place: 256,
  /** A column of the log holds the value; it is not kept as an attribute beside it. */
  held: 512,
} as const;

export const NAME_KEY = "concept:name";
export const TIME_KEY = "time:timestamp";
export const ACTOR_KEY = "org:resource";
export const LIFECYCLE_KEY = "lifecycle:transition";

/** The keys this program adds to XES for what XES cannot say. */
export const OWN_KEY = {
  /** How well the time of an event is known, where that is not evident. */
  precision: "fairlead:precision",
  /** The instant of an event whose time only stands for its place in order. */
  instant: "fairlead:at",
  /** "after-previous": the event stays behind the one before it, whatever its time. */
  place: "fairlead:place",
  /** Before the key of an attribute that would otherwise be taken for the name, time, or actor of the event. */
  kept: "fairlead:kept:",
  meaning: "fairlead:meaning",
  outcomes: "fairlead:outcomes",
  observedUntil: "fairlead:observedUntil",
} as const;

/** Which attributes of a file play which part. */
export interface RoleChoice {
  readonly case: string;
  /** Null when a classifier of several keys names the activity. */
  readonly activity: string | null;
  readonly time: string;
  readonly actor: string;
  readonly classifierKeys: readonly string[];
  readonly renamed: Readonly<Record<string, string>>;
}

/** The choice that the options make, the classifier's keys being known. */
export function chooseRoles(options: ReadOptions, classifierKeys: readonly string[]): RoleChoice {
  const single = classifierKeys.length === 1 ? classifierKeys[0]! : NAME_KEY;
  const isJoined = options.activity === undefined && classifierKeys.length > 1;
  return {
    case: options.case ?? NAME_KEY,
    activity: isJoined ? null : (options.activity ?? single),
    time: options.time ?? TIME_KEY,
    actor: options.actor ?? ACTOR_KEY,
    classifierKeys: isJoined ? classifierKeys : [],
    renamed: options.columns ?? {},
  };
}

/** The use of a key on events or traces under a choice. */
export function useOfKey(level: AttributeLevel, written: string, choice: RoleChoice): Omit<KeyUse, "globalType"> {
  if (level === "log") return { key: written, roles: 0 };
  if (written.startsWith(OWN_KEY.kept)) return { key: written.slice(OWN_KEY.kept.length), roles: 0 };
  const key = Object.hasOwn(choice.renamed, written) ? choice.renamed[written]! : written;
  if (level === "trace") {
    const held = key === NAME_KEY ? ROLE.held : 0;
    return { key, roles: key === choice.case ? ROLE.case | held : 0 };
  }
  return { key, roles: rolesOnEvents(key, choice) };
}

function rolesOnEvents(key: string, choice: RoleChoice): number {
  if (key === OWN_KEY.precision) return ROLE.precision | ROLE.held;
  if (key === OWN_KEY.instant) return ROLE.instant | ROLE.held;
  if (key === OWN_KEY.place) return ROLE.place | ROLE.held;
  let roles = 0;
  if (key === choice.activity) roles |= ROLE.activity | (key === NAME_KEY ? ROLE.held : 0);
  if (key === choice.time) roles |= ROLE.time | (key === TIME_KEY ? ROLE.held : 0);
  if (key === choice.actor) roles |= ROLE.actor | (key === ACTOR_KEY ? ROLE.held : 0);
  if (key === LIFECYCLE_KEY) roles |= ROLE.lifecycle;
  if (choice.classifierKeys.includes(key)) roles |= ROLE.classified;
  return roles;
}
