import { fieldLevel, mayDo, type Actor, type Verb } from "@fairlead/access";
import { DAY_MS, type Issue } from "@fairlead/base";
import type { EventType, RecordState, RunEvent } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import type { BatchView } from "./batch-view.ts";
import { isSeen, whyFieldsDenied } from "./command-rights.ts";
import { readEvents } from "./event-log.ts";
import type { Objection } from "./judge-command.ts";
import type { RecordBook, RecordRef } from "./record-book.ts";

/** A change of records as it was kept. */
export interface KeptChange {
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly events: readonly RunEvent[];
}

/** For how long a change can be taken back. */
const UNDO_DAYS = 30;

/** A change by its number, with its events; null: there is none. */
export async function findChange(transaction: Transaction, scope: Scope, seq: number): Promise<KeptChange | null> {
  const columns = ["at", "action", "subject", "subject_id", "first_event_seq", "last_event_seq"] as const;
  const row = await transaction.first(scope.selectFrom("audit").select(columns).where("seq", "=", seq));
  if (row === null) return null;
  const { at, action, subject, subject_id, first_event_seq: first, last_event_seq: last } = row;
  const kept = first === null || last === null ? [] : await readEvents(transaction, scope, { first, last });
  return { seq, at, action, subject, subjectId: subject_id, events: kept.map(({ event }) => event) };
}

/** Reads the records that events changed, as they are now, and what tasks and notes among them are about. */
export async function loadChanged(
  transaction: Transaction,
  book: RecordBook,
  events: readonly RunEvent[],
): Promise<RecordState[]> {
  const refs = events.filter(({ change }) => change !== null).map(({ subject, subjectId: id }) => ({ subject, id }));
  await book.load(transaction, refs);
  const unique = new Map(refs.map((ref) => [`${ref.subject} ${ref.id}`, ref]));
  await book.loadAbouts(transaction);
  return [...unique.values()].flatMap((ref) => book.get(ref) ?? []);
}

/** Why a change cannot be taken back whatever the records say; null: it can. */
export function whyNotUndone({ at, events }: KeptChange, now: number): Issue | null {
  if (events.every(({ change }) => change === null)) return reason("undo-nothing");
  return now - at > UNDO_DAYS * DAY_MS ? reason("undo-too-late", { days: UNDO_DAYS }) : null;
}

function reason(code: string, values: Issue["values"] = {}): Issue {
  return { code, severity: "error", where: {}, values, count: 1 };
}

const VERBS: Readonly<Record<EventType, Verb>> = {
  created: "create",
  edited: "edit",
  moved: "move",
  won: "move",
  lost: "move",
  reopened: "move",
  converted: "move",
  assigned: "assign",
  removed: "remove",
  restored: "remove",
  merged: "merge",
  "merged-away": "merge",
  completed: "edit",
  imported: "import",
  happened: "import",
  undone: "edit",
};

/** Keys that no right names: they follow from others. */
const FOLLOWING: ReadonlySet<string> = new Set([
  "removedAt",
  "mergedIntoId",
  "stageEnteredAt",
  "closedAt",
  "mapId",
  "mapVersion",
]);

/**
 * Why an actor may not take a change back: it takes the rights that the change itself took, and the sight of what it changed.
 * Edges: of a change that took another back, those that its values tell. What follows from a change, such as records that pointed at one that
 * was merged, needs no sight. What did nothing to a record takes the sight of it too, or it would tell that somebody was there.
 */
export function undoObjection(
  { policy, book }: BatchView,
  actor: Actor | null,
  { events }: KeptChange,
  changed: RecordRef,
): Objection | null {
  const [named] = events;
  if (actor === null) return null;
  const record = book.get(named === undefined ? changed : { subject: named.subject, id: named.subjectId });
  if (record === null || !isSeen(actor, policy, record, book)) return { kind: "missing" };
  if (named === undefined) return null;
  const verbs = new Set(events.map((event) => verbOfEvent(event, named)));
  const missing = [...verbs].filter((verb) => verb !== null && !mayDo(actor, verb, named.subject));
  if (missing.length > 0) return { kind: "denied", reasons: [reason("change-denied", { verb: missing.join(", ") })] };
  const fields = [...new Set(events.filter(({ subject }) => subject === named.subject).flatMap(namedFields))];
  const hidden = fields.filter((field) => fieldLevel(actor, policy, named.subject, field) === "hidden");
  const fixed = whyFieldsDenied(actor, policy, named.subject, fields);
  if (hidden.length + fixed.length === 0) return null;
  // which fields are hidden is not told
  return { kind: "denied", reasons: fixed.length > 0 ? fixed : [reason("change-denied", { verb: "edit" })] };
}

/** What taking back an event takes; null: it follows from the first. */
function verbOfEvent({ subject, type, change }: RunEvent, named: RunEvent): Verb | null {
  if (subject !== named.subject) return null;
  if (type !== "undone" || change === null) return subject === "task" && type === "reopened" ? "edit" : VERBS[type];
  if ("mergedIntoId" in change.set) return "merge";
  if ("removedAt" in change.set) return "remove";
  if ("stageId" in change.set || "status" in change.set) return "move";
  return "ownerId" in change.set ? "assign" : "edit";
}

/** The fields that taking back an event sets. Edges: a record that was made is put away, whatever it holds. */
function namedFields({ type, change }: RunEvent): string[] {
  if (change === null || type === "created" || type === "imported") return [];
  return Object.keys(change.set).filter((key) => !FOLLOWING.has(key));
}
