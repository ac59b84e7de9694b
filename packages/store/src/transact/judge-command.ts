import type { Actor } from "@fairlead/access";
import { decide, evolve, type Command, type RecordState, type RunEvent, type Situation } from "@fairlead/run";
import type { BatchView, CallerRequest } from "./batch-view.ts";
import type { ChangeResult } from "./change.ts";
import { checkReferences } from "./check-references.ts";
import { needsOf } from "./command-needs.ts";
import { fieldsOf, isSeen, verbOf, whyDenied, whyFieldsDenied } from "./command-rights.ts";
import type { PublishedMap } from "./published-maps.ts";
import type { RecordBook, RecordRef } from "./record-book.ts";

/** Events that a command comes to, and what they make of the records they change, the one the command names first. */
export interface Happening {
  readonly kind: "events";
  readonly events: readonly RunEvent[];
  readonly records: readonly RecordState[];
  /** The version of the map they happened on. */
  readonly mapVersion: number | null;
}

/** Why nothing comes of a request. */
export type Objection = Extract<ChangeResult, { readonly kind: "refused" | "missing" | "denied" | "conflict" }>;

/**
 * What a command comes to by what a transaction has read: rights first, then `rev`, then what it names, then what the map and the state say.
 * Nothing is added.
 */
export function judgeCommand(
  view: BatchView,
  { caller: { actor }, request: { command, expectedRev } }: CallerRequest,
  now: number,
): Happening | Objection {
  const record = view.book.get({ subject: command.subject, id: command.id });
  const objection = rightsObjection(view, actor, { command, record });
  if (objection !== null) return objection;
  if (record !== null && expectedRev !== null && record.state.rev !== expectedRev)
    return { kind: "conflict", current: record };
  const { references } = needsOf(command);
  const unknown = checkReferences(view, actor, { command, references });
  if (unknown.length > 0) return { kind: "refused", reasons: unknown };
  const situation = situationOf(view, actor, { command, record, now });
  const decision = decide(situation, command);
  if (decision.kind === "refused") return decision;
  const changed = evolveAll(view.book, decision.events, now);
  const named = changed.find(({ subject, state }) => subject === command.subject && state.id === command.id) ?? record;
  const others = changed.filter((other) => other !== named);
  return {
    kind: "events",
    events: decision.events,
    records: named === null ? others : [named, ...others],
    mapVersion: situation.map?.version ?? null,
  };
}

interface Asked {
  readonly command: Command;
  readonly record: RecordState | null;
}

function rightsObjection(
  { policy, book }: BatchView,
  actor: Actor | null,
  { command, record }: Asked,
): Objection | null {
  if (record === null ? !makesRecord(command) : !isSeen(actor, policy, record, book)) return { kind: "missing" };
  if (actor === null) return null;
  const denied = whyDenied(actor, verbOf(command), command.subject);
  if (denied.length > 0) return { kind: "denied", reasons: denied };
  const fixed = whyFieldsDenied(actor, policy, command.subject, fieldsOf(command, actor));
  return fixed.length > 0 ? { kind: "denied", reasons: fixed } : null;
}

/** Whether a command may name a record that is not there. */
export function makesRecord({ command }: Command): boolean {
  return command.type === "create" || command.type === "import";
}

function situationOf(
  view: BatchView,
  actor: Actor | null,
  { command, record, now }: Asked & { readonly now: number },
): Situation {
  const { policy, book, ledger } = view;
  const { other, about } = needsOf(command);
  const seen = (ref: RecordRef | null): RecordState | null => {
    const found = ref === null ? null : book.get(ref);
    return found !== null && isSeen(actor, policy, found, book) ? found : null;
  };
  return {
    record,
    other: seen(other),
    referrers: other === null ? [] : book.referrersOf(other),
    about: seen(about),
    map: mapOf(view, { command, record }),
    now,
    nextCaseNo: ledger.head.case_no + 1,
    memberId: actor?.memberId ?? null,
  };
}

/** The map a case runs on: its own, and the workspace's while it has none. Edges: always as it is published now. */
function mapOf({ maps }: BatchView, { command, record }: Asked): PublishedMap | null {
  if (command.subject !== "case") return null;
  const own = record?.subject === "case" ? record.state.mapId : null;
  return maps.byId.get(own ?? maps.defaultId ?? "") ?? null;
}

/** The records that events change, as they are after them, in the order of their first change. */
export function evolveAll(book: RecordBook, events: readonly RunEvent[], now: number): RecordState[] {
  const changed = new Map<string, RecordState>();
  for (const event of events) {
    if (event.change === null) continue;
    const key = `${event.subject} ${event.subjectId}`;
    const before = changed.get(key) ?? book.get({ subject: event.subject, id: event.subjectId });
    const after = evolve(before, event, now);
    if (after !== null) changed.set(key, after);
  }
  return [...changed.values()];
}
