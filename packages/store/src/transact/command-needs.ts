import type { CaseValues, Command, CompanyValues, Ownership, PersonValues, TaskValues } from "@fairlead/run";
import type { RecordRef } from "./record-book.ts";

/** A field of a command that names another record, a member, or a team. */
export interface Reference {
  readonly field: string;
  readonly to: "case" | "person" | "company" | "member" | "team";
  readonly id: string;
}

/** What has to be known to decide a command. */
export interface CommandNeeds {
  readonly record: RecordRef;
  /** The record it is to be merged with. */
  readonly other: RecordRef | null;
  /** What a new task or note is about. */
  readonly about: RecordRef | null;
  readonly references: readonly Reference[];
}

/** What has to be known to decide a command. */
export function needsOf(command: Command): CommandNeeds {
  const record = { subject: command.subject, id: command.id };
  return {
    record,
    other: command.command.type === "merge" ? { subject: command.subject, id: command.command.otherId } : null,
    about: aboutOf(command),
    references: referencesOf(command),
  };
}

function aboutOf({ command }: Command): RecordRef | null {
  return command.type === "create" && "about" in command ? command.about : null;
}

function referencesOf({ command }: Command): readonly Reference[] {
  if (command.type === "import") return [...valueReferences(command.case.values), ...ownership(command.case.ownership)];
  if (command.type === "assign") return ownership(command.ownership);
  if (command.type !== "create" && command.type !== "edit") return [];
  const owner = "ownership" in command ? ownership(command.ownership) : [];
  return "values" in command ? [...owner, ...valueReferences(command.values)] : owner;
}

function ownership({ ownerId, teamId }: Ownership): Reference[] {
  return [...referenceTo("member", "ownerId", ownerId), ...referenceTo("team", "teamId", teamId)];
}

function valueReferences(values: CaseValues | PersonValues | CompanyValues | TaskValues): Reference[] {
  return [
    ...("companyId" in values ? referenceTo("company", "companyId", values.companyId) : []),
    ...("personId" in values ? referenceTo("person", "personId", values.personId) : []),
    ...("assigneeId" in values ? referenceTo("member", "assigneeId", values.assigneeId) : []),
  ];
}

function referenceTo(to: Reference["to"], field: string, id: string | null | undefined): Reference[] {
  return id === null || id === undefined ? [] : [{ field, to, id }];
}
