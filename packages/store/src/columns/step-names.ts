import { Dictionary, type ActivityMeaning, type Outcome } from "@fairlead/log";

/** A row of the activity table: what a step is. */
export interface ActivityRow {
  readonly id: number;
  readonly meaning: "stage" | "outcome" | "activity";
  readonly name: string;
  readonly outcome: Outcome | null;
}

/** A row of the actor table: who did steps. */
export interface ActorRow {
  readonly id: number;
  readonly name: string;
  readonly member_id: string | null;
}

/** The names a log has, and which of them an id of the database is; -1: none. */
export interface StepNames {
  readonly names: Dictionary;
  readonly ofId: Int32Array;
}

/**
 * The activities of a log. An activity is what happened, by name: stages of one name on two maps, and the steps of an import of that name, are one.
 * Edges: in a log of stages, activities that are neither stage nor outcome are none.
 */
export function nameActivities(
  rows: readonly ActivityRow[],
  meaning: ActivityMeaning,
): StepNames & { readonly outcomes: ReadonlyMap<number, Outcome> } {
  const names = new Dictionary();
  const ofId = emptyIds(rows);
  const outcomes = new Map<number, Outcome>();
  for (const row of rows) {
    if (meaning === "stage" && row.meaning === "activity") continue;
    const id = names.intern(row.name);
    ofId[row.id] = id;
    if (row.outcome !== null) outcomes.set(id, row.outcome);
  }
  return { names, ofId, outcomes };
}

/**
 * The actors of a log. Who is a member is told by that; who a file has named, by the name, and is the member of that name where there is one.
 * Edges: members of one name are told apart by a number behind it.
 */
export function nameActors(rows: readonly ActorRow[]): StepNames {
  const names = new Dictionary();
  const ofId = emptyIds(rows);
  const idOfMember = new Map<string, number>();
  for (const { id, name, member_id: memberId } of rows) {
    if (memberId === null) continue;
    const actor = idOfMember.get(memberId) ?? names.append(freeName(names, name));
    idOfMember.set(memberId, actor);
    ofId[id] = actor;
  }
  for (const { id, name, member_id: memberId } of rows) if (memberId === null) ofId[id] = names.intern(name);
  return { names, ofId };
}

function freeName(names: Dictionary, name: string): string {
  if (names.idOf(name) === undefined) return name;
  let number = 2;
  while (names.idOf(`${name} (${number})`) !== undefined) number++;
  return `${name} (${number})`;
}

function emptyIds(rows: readonly { readonly id: number }[]): Int32Array {
  return new Int32Array(rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1).fill(-1);
}
