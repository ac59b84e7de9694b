import { AttributeTableBuilder, Dictionary, type ActivityMeaning, type EventLog, type Outcome } from "@fairlead/log";
import { CaseNumbers } from "./case-numbers.ts";

/**
 * A log that can be sent to any thread without a copy of its columns.
 * Shape: the columns of `EventLog`; `caseNos` names case c by its number in the workspace; `row` is the number of the event in the workspace.
 * Ownership: the columns lie in shared memory. They are written before the log is sent and never after, so any number of threads may read
 * them; the memory is free again when the last of them has let go.
 */
export interface SharedLog {
  readonly workspaceId: string;
  readonly meaning: ActivityMeaning;
  /** What the log holds: everything recorded up to this event and this change of the workspace. */
  readonly eventSeq: number;
  readonly auditSeq: number;
  readonly caseNos: Uint32Array;
  readonly caseOffsets: Uint32Array;
  readonly activity: Uint32Array;
  readonly at: Float64Array;
  readonly actor: Int32Array;
  readonly precision: Uint8Array;
  readonly row: Uint32Array;
  readonly activities: readonly string[];
  readonly actors: readonly string[];
  readonly outcomes: readonly (readonly [activity: number, outcome: Outcome])[];
  readonly observedUntilAt: number;
}

/**
 * The log of shared columns. Every thread opens the one it was sent for itself; that costs no copy.
 * Edges: `observedUntilAt` is the last time of the log unless it is said; where people work in the workspace it is now.
 */
export function openSharedLog(
  shared: SharedLog,
  { observedUntilAt = shared.observedUntilAt }: { readonly observedUntilAt?: number } = {},
): EventLog {
  const none = new AttributeTableBuilder();
  return {
    source: sourceOf(shared.workspaceId),
    meaning: shared.meaning,
    eventCount: shared.activity.length,
    caseCount: shared.caseNos.length,
    cases: new CaseNumbers(shared.caseNos),
    activities: dictionaryOf(shared.activities),
    actors: dictionaryOf(shared.actors),
    caseOffsets: shared.caseOffsets,
    activity: shared.activity,
    at: shared.at,
    actor: shared.actor,
    precision: shared.precision,
    row: shared.row,
    eventAttributes: none.build(0, null),
    caseAttributes: none.build(0, null),
    outcomes: new Map(shared.outcomes),
    observedUntilAt,
  };
}

/** Where the events of a workspace come from. */
export function sourceOf(workspaceId: string): EventLog["source"] {
  return { system: "fairlead", file: workspaceId };
}

function dictionaryOf(names: readonly string[]): Dictionary {
  const dictionary = new Dictionary();
  for (const name of names) dictionary.append(name);
  return dictionary;
}
