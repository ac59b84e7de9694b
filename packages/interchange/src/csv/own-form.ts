import type { ActivityMeaning } from "@fairlead/log";

/** The columns that every table we write begins with; the second tells what the activities mean. */
const FIRST_COLUMNS = {
  activity: ["case", "activity", "time", "actor", "precision", "outcome"],
  stage: ["case", "stage", "time", "actor", "precision", "outcome"],
} as const satisfies Record<ActivityMeaning, readonly string[]>;

/** The header our own tables begin with. */
export function ownColumns(meaning: ActivityMeaning): readonly string[] {
  return FIRST_COLUMNS[meaning];
}

/** What the activities of a table of our own mean, by its header; null if it is not one of ours. */
export function ownMeaning(header: readonly string[]): ActivityMeaning | null {
  const isOf = (meaning: ActivityMeaning): boolean =>
    FIRST_COLUMNS[meaning].every((name, index) => header[index] === name);
  return isOf("activity") ? "activity" : isOf("stage") ? "stage" : null;
}

/** An attribute and what has it. */
export interface OwnAttribute {
  readonly of: "event" | "case";
  readonly name: string;
}

/** The header of an attribute: "case:region" or "event:amount". */
export function ownHeader({ of, name }: OwnAttribute): string {
  return `${of}:${name}`;
}

/** The attribute a header of our own names. */
export function parseOwnHeader(header: string): OwnAttribute {
  const of = header.startsWith("case:") ? "case" : "event";
  return { of, name: header.slice(header.indexOf(":") + 1) };
}
