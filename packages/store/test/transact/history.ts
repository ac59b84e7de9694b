import type { CaseCommand, Command, CompanyCommand, PersonCommand, RecordState, Subject } from "@fairlead/run";
import fc from "fast-check";
import { createId } from "../../src/id.ts";
import type { TestStore } from "../../src/testing/index.ts";
import { transact } from "../../src/transact/transact.ts";
import { undo } from "../../src/transact/undo.ts";
import { SYSTEM } from "./world.ts";

/** A step of a random history: what is done, and to which of the records so far. */
export interface HistoryStep {
  readonly act: string;
  readonly subject: "case" | "person" | "company";
  readonly pick: number;
  readonly other: number;
  readonly text: string;
}

const ACTS = [
  "create",
  "create",
  "edit",
  "edit",
  "field",
  "win",
  "lose",
  "reopen",
  "convert",
  "assign",
  "remove",
  "restore",
  "merge",
  "task",
  "note",
  "complete",
  "undo",
  "undo",
] as const;

/** Histories that touch every kind of command; many of them are refused, as they would be in life. */
export const historyArbitrary: fc.Arbitrary<HistoryStep[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    subject: fc.constantFrom("case", "person", "company"),
    pick: fc.nat(9),
    other: fc.nat(9),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  }),
  { minLength: 30, maxLength: 80 },
);

/** A history in which everything happens that can. */
export const FULL_HISTORY: readonly HistoryStep[] =
  "create create win reopen lose reopen convert edit field task complete note remove restore merge undo undo"
    .split(" ")
    .map((act) => ({ act, subject: "case", pick: 0, other: 1, text: "x" }));

interface Known {
  readonly subject: Subject;
  readonly id: string;
  rev: number;
}

/** Carries a history out, as the system. */
export async function playHistory(store: TestStore, workspaceId: string, steps: readonly HistoryStep[]): Promise<void> {
  const known: Known[] = [];
  let lastSeq = 0;
  for (const step of steps) {
    const target = pickOf(known, subjectOf(step), step.pick);
    const result =
      step.act === "undo"
        ? await undo(store, workspaceId, SYSTEM, { seq: Math.max(1, lastSeq - (step.pick % 3)) })
        : await request(store, workspaceId, { step, target, known });
    if (result?.kind !== "done") continue;
    lastSeq = result.seq ?? lastSeq;
    for (const record of result.records) remember(known, record);
  }
}

/** One of the first records of a kind, so that much happens to few. */
function pickOf(known: readonly Known[], subject: Subject, pick: number): Known | undefined {
  const some = known.filter((one) => one.subject === subject).slice(0, 3);
  return some[pick % Math.max(1, some.length)];
}

function subjectOf({ act, subject }: HistoryStep): Subject {
  if (act === "complete") return "task";
  return ["win", "lose", "reopen", "convert"].includes(act) ? "case" : subject;
}

function remember(known: Known[], { subject, state }: RecordState): void {
  const found = known.find(({ id }) => id === state.id);
  if (found === undefined) known.push({ subject, id: state.id, rev: state.rev });
  else found.rev = state.rev;
}

interface Move {
  readonly step: HistoryStep;
  readonly target: Known | undefined;
  readonly known: readonly Known[];
}

async function request(store: TestStore, workspaceId: string, { step, target, known }: Move) {
  const command = commandOf(step, target, known);
  if (command === null) return null;
  const isNew = command.command.type === "create";
  return transact(store, workspaceId, SYSTEM, { command, expectedRev: isNew ? null : (target?.rev ?? 0) });
}

const NOBODY = { ownerId: null, teamId: null };

function commandOf(step: HistoryStep, target: Known | undefined, known: readonly Known[]): Command | null {
  const { act, subject, text } = step;
  const companyId = known.find((one) => one.subject === "company")?.id ?? null;
  if (act === "create") return creation(subject, text, companyId);
  if (target === undefined) return null;
  const { id } = target;
  const about = { subject, id };
  if (act === "task")
    return {
      subject: "task",
      id: createId(),
      command: { type: "create", about, values: { title: text, activity: "call" } },
    };
  if (act === "note")
    return { subject: "note", id: createId(), command: { type: "create", about, body: [{ kind: "paragraph", text }] } };
  if (act === "complete") return { subject: "task", id, command: { type: "complete" } };
  const other = pickOf(known, subject, step.other);
  const simple = simpleCommand(step, other?.id ?? id);
  return { subject: target.subject, id, command: simple } as Command;
}

function creation(subject: HistoryStep["subject"], text: string, companyId: string | null): Command {
  const id = createId();
  if (subject === "case") {
    const values = { title: text, companyId, fields: { size: text.length } };
    return { subject, id, command: { type: "create", kind: "lead", values, ownership: NOBODY } };
  }
  if (subject === "person")
    return {
      subject,
      id,
      command: { type: "create", values: { name: text, companyId, email: `${text.length}@a.b` }, ownership: NOBODY },
    };
  return { subject, id, command: { type: "create", values: { name: text, domain: "a.b" }, ownership: NOBODY } };
}

function simpleCommand(
  { act, subject, text }: HistoryStep,
  otherId: string,
): CaseCommand | PersonCommand | CompanyCommand {
  const name = subject === "case" ? { title: text } : { name: text };
  switch (act) {
    case "lose":
      return { type: "lose", reason: text };
    case "assign":
      return { type: "assign", ownership: NOBODY };
    case "field":
      return { type: "edit", values: { fields: { size: text.length === 1 ? null : text.length } } };
    case "merge":
      return { type: "merge", otherId, take: [] };
    case "win":
    case "reopen":
    case "convert":
    case "remove":
    case "restore":
      return { type: act };
    default:
      return { type: "edit", values: name };
  }
}
