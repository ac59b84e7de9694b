import type { Change, Decision, EventActivity, EventType } from "../src/index.ts";

/** What a decision comes to, in few words: its reasons as code and field, or of its events the type, the change, and the step of the process. */
type Told =
  | { readonly refused: readonly string[] }
  | readonly { readonly type: EventType; readonly change: Change | null; readonly activity: EventActivity | null }[];

/** Tells a decision in few words. */
export function told(decision: Decision): Told {
  if (decision.kind === "refused")
    return { refused: decision.reasons.map(({ code, where }) => [code, where.field ?? []].flat().join(" ")) };
  return decision.events.map(({ type, change, activity }) => ({ type, change, activity }));
}

/** The types of the events of a decision; none of a refused one. */
export function typesOf(decision: Decision): EventType[] {
  return decision.kind === "events" ? decision.events.map(({ type }) => type) : [];
}
