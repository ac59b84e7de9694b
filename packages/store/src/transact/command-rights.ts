import { fieldLevel, maySee, mayDo, type Actor, type Belonging, type Policy, type Verb } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import type { Command, Ownership, RecordState, Subject } from "@fairlead/run";
import type { RecordBook } from "./record-book.ts";

const VERBS: Readonly<Record<Command["command"]["type"], Verb>> = {
  create: "create",
  edit: "edit",
  move: "move",
  win: "move",
  lose: "move",
  reopen: "move",
  convert: "move",
  complete: "edit",
  assign: "assign",
  remove: "remove",
  restore: "remove",
  merge: "merge",
  import: "import",
};

/** What a command does, as rights name it. */
export function verbOf({ subject, command }: Command): Verb {
  return subject === "task" && command.type === "reopen" ? "edit" : VERBS[command.type];
}

/** What commands that carry no values change. */
const FIELDS: Readonly<Partial<Record<Command["command"]["type"], readonly string[]>>> = {
  move: ["stageId"],
  win: ["status"],
  lose: ["status", "lostReason"],
  complete: ["doneAt"],
  convert: ["kind"],
  assign: ["ownerId", "teamId"],
};

/** The fields a command names, as rights name them. Edges: of a new record that its maker keeps, the owner is not named. */
export function fieldsOf({ subject, command }: Command, actor: Actor): readonly string[] {
  if (command.type === "create")
    return [
      ...setFields(command),
      ...("ownership" in command ? handedFields(command.ownership, actor) : []),
      ...("stageId" in command ? ["stageId"] : []),
    ];
  if (command.type === "edit") return setFields(command);
  if (command.type === "import")
    return [...valueFields(command.case.values), ...handedFields(command.case.ownership, actor)];
  if (command.type === "reopen") {
    if (subject === "task") return ["doneAt"];
    return "stageId" in command ? ["status", "stageId"] : ["status"];
  }
  return command.type === "merge" ? command.take : (FIELDS[command.type] ?? []);
}

/** The fields that values are given for. Edges: of a note, its text. */
function setFields(command: { readonly values: object } | { readonly body: unknown }): string[] {
  return "values" in command ? valueFields(command.values) : ["body"];
}

function valueFields(values: object): string[] {
  const fields = "fields" in values && typeof values.fields === "object" ? Object.keys(values.fields ?? {}) : [];
  return [...Object.keys(values).filter((key) => key !== "fields"), ...fields.map((key) => `fields.${key}`)];
}

function handedFields({ ownerId, teamId }: Ownership, actor: Actor): string[] {
  return [
    ...(ownerId === null || ownerId === actor.memberId ? [] : ["ownerId"]),
    ...(teamId === null || teamId === actor.teamId ? [] : ["teamId"]),
  ];
}

/** Whether an actor sees a record; the system sees all. Shape: what a task or a note is about has been loaded. */
export function isSeen(actor: Actor | null, policy: Policy, record: RecordState, book: RecordBook): boolean {
  return actor === null || maySee(actor, policy, record.subject, belongingOf(record, book));
}

function belongingOf({ subject, state }: RecordState, book: RecordBook): Belonging {
  if (subject !== "task" && subject !== "note") return { ownerId: state.ownerId, teamId: state.teamId };
  const about = book.get({ subject: state.subject, id: state.subjectId });
  const owner = about === null || !("ownerId" in about.state) ? { ownerId: null, teamId: null } : about.state;
  return { ownerId: owner.ownerId, teamId: owner.teamId, about: state.subject };
}

/** Why an actor may not do something with records of a kind. Shape: empty: it may. */
export function whyDenied(actor: Actor, verb: Verb, object: Subject): readonly Issue[] {
  if (mayDo(actor, verb, object)) return [];
  return [{ code: "change-denied", severity: "error", where: {}, values: { verb, object }, count: 1 }];
}

/** Fields an actor may see and not change. */
export function whyFieldsDenied(actor: Actor, policy: Policy, object: Subject, fields: readonly string[]): Issue[] {
  return fields
    .filter((field) => fieldLevel(actor, policy, object, field) === "read")
    .map((field) => ({ code: "field-read-only", severity: "error", where: { field }, values: { field }, count: 1 }));
}

/** That there is no field of a name, in the words in which the run says so. */
export function unknownField(field: string): Issue {
  const shown = field.slice(0, 100).toWellFormed();
  return {
    code: "record-field-unknown",
    severity: "error",
    where: { field: shown },
    values: { field: shown },
    count: 1,
  };
}
