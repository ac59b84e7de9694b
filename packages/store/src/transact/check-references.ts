import { fieldLevel, type Actor } from "@fairlead/access";
import type { Issue } from "@fairlead/base";
import type { Command, FieldValue } from "@fairlead/run";
import type { CustomField } from "../field/custom-field.ts";
import type { BatchView } from "./batch-view.ts";
import type { Reference } from "./command-needs.ts";
import { fieldsOf, isSeen, unknownField } from "./command-rights.ts";

/**
 * What a command names that is not there for the actor: records, members, teams, fields; and values that are not of their field.
 * Edges: fields that are hidden and fields that never were are looked for at one place, so that neither answer nor order tells them apart.
 */
export function checkReferences(
  view: BatchView,
  actor: Actor | null,
  { command, references }: { readonly command: Command; readonly references: readonly Reference[] },
): readonly Issue[] {
  const unknown = references
    .filter((reference) => !isThere(view, actor, reference))
    .map(({ field, to }) => issueOf("reference-unknown", field, { to }));
  const { customFields } = view.policy;
  const isHidden = (field: string): boolean =>
    actor !== null && fieldLevel(actor, view.policy, command.subject, field) === "hidden";
  const named = namedFields(command, actor).filter((field) => !isCustom(field) && isHidden(field));
  const shown = customFields.filter(({ object, key }) => object === command.subject && !isHidden(`${CUSTOM}${key}`));
  return [
    ...unknown,
    ...named.map(unknownField),
    ...checkCustomFields(shown, command.command),
    ...checkTaken(shown, command.command),
  ];
}

const CUSTOM = "fields.";

function isCustom(field: string): boolean {
  return field.startsWith(CUSTOM);
}

function namedFields(command: Command, actor: Actor | null): readonly string[] {
  return actor === null ? [] : fieldsOf(command, actor);
}

function isThere({ members, teams, policy, book }: BatchView, actor: Actor | null, { to, id }: Reference): boolean {
  if (to === "member") return members.get(id)?.deactivated_at === null;
  if (to === "team") return teams.has(id);
  const record = book.get({ subject: to, id });
  return record !== null && record.state.removedAt === null && isSeen(actor, policy, record, book);
}

function checkCustomFields(fields: readonly CustomField[], command: Command["command"]): Issue[] {
  const values = command.type === "import" ? command.case.values : "values" in command ? command.values : {};
  if (!("fields" in values) || typeof values.fields !== "object") return [];
  return Object.entries(values.fields ?? {}).flatMap(([key, value]) => {
    const field = fields.find((known) => known.key === key);
    if (field === undefined) return [unknownField(`${CUSTOM}${key}`)];
    if (value === null || isOfField(field, value)) return [];
    return [issueOf("field-value-wrong", `${CUSTOM}${key}`, { field: field.label, type: field.type })];
  });
}

/** Custom fields whose values a merge shall take. */
function checkTaken(fields: readonly CustomField[], command: Command["command"]): Issue[] {
  if (command.type !== "merge") return [];
  const isKnown = (name: string): boolean => fields.some(({ key }) => name === `${CUSTOM}${key}`);
  return command.take.filter((name) => isCustom(name) && !isKnown(name)).map(unknownField);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function isOfField({ type, choices }: CustomField, value: FieldValue): boolean {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "money":
    case "datetime":
      return Number.isSafeInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isDay(value);
    case "choice":
      return typeof value === "string" && choices.includes(value);
  }
}

function isDay(text: string): boolean {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // a day that the month does not have runs over into the next
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function issueOf(code: string, field: string, values: Issue["values"]): Issue {
  return { code, severity: "error", where: { field }, values: { field, ...values }, count: 1 };
}
