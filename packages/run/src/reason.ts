import type { Issue, IssueReport } from "@fairlead/base";
import type { RunEvent } from "./event.ts";
import type { Decision } from "./situation.ts";

/** The most reasons a refusal tells: who sends a thousand wrong keys learns enough from the first hundred. */
const REASONS_MAX = 100;

/** The most of somebody else's text that a reason repeats. Units: UTF-16 code units. */
const SHOWN_MAX_LENGTH = 100;

/** A reason to refuse: an error, met once. */
export function reasonFor(report: Omit<IssueReport, "severity">): Issue {
  const { code, where = {}, values = {} } = report;
  return { code, severity: "error", where, values, count: 1 };
}

/** A text as a reason may repeat it: well-formed, and cut where it is long. */
export function shown(text: string): string {
  return text.slice(0, SHOWN_MAX_LENGTH).toWellFormed();
}

/** A refusal. Edges: of very many reasons the first ones. */
export function refuse(reasons: readonly Issue[]): Decision {
  return { kind: "refused", reasons: reasons.slice(0, REASONS_MAX) };
}

/** The events of a change, none of which is empty. */
export function happen(...events: readonly (RunEvent | null)[]): Decision {
  return { kind: "events", events: events.filter((event) => event !== null) };
}

/** What was asked for is so already. */
export const NOTHING_CHANGES: Decision = { kind: "events", events: [] };
