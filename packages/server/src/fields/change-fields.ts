import { Problem, type InputOf } from "@fairlead/api";
import {
  changeCustomField,
  insertCustomField,
  isCustomFieldKey,
  listCustomFields,
  removeCustomField,
  type CustomField,
} from "@fairlead/store";
import { refuse } from "../accounts/refuse.ts";
import { changeSettings, type Settled, type SettingsOutcome, type SettingsWork } from "../accounts/settings-change.ts";
import type { WorkspaceContext } from "../handler.ts";

/** Units: fields of one kind of record, all of which are read with every change. */
const FIELDS_MAX = 200;

/** A custom field as its caller has seen it. */
export type SeenField = Pick<CustomField, "object" | "key" | "rev">;

/**
 * Gives records a field.
 * @throws {Problem} `right-missing`, `change-refused` for a key that is taken or none, choices that do not fit, too many fields.
 */
export function createField(
  context: WorkspaceContext,
  { choices = [], order, ...wish }: InputOf<"custom-fields.create">["body"],
): Promise<Settled<CustomField>> {
  const { object, key, type } = wish;
  return changeField(context, "create", async ({ transaction, scope, now }) => {
    if (!isCustomFieldKey(key)) refuse("custom-field-key-malformed", { key });
    assertChoices(type, choices);
    const own = (await listCustomFields(transaction, scope)).filter((field) => field.object === object);
    if (own.length >= FIELDS_MAX) refuse("custom-fields-many", { max: FIELDS_MAX });
    const last = Math.max(0, ...own.map((field) => field.order));
    const field = { ...wish, choices, order: order ?? last + 1, createdAt: now };
    const made = await insertCustomField(transaction, scope, field);
    if (made === null) return refuse("custom-field-key-taken", { key });
    return { was: null, set: made, result: made };
  });
}

/**
 * Changes a field: never its key and type.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`, `change-refused` for choices that do not fit.
 */
export function editField(
  context: WorkspaceContext,
  seen: SeenField,
  change: InputOf<"custom-fields.patch">["body"],
): Promise<Settled<CustomField>> {
  return changeField(context, "edit", async (given) => {
    const before = await findSeen(given, seen);
    if (change.choices !== undefined) assertChoices(before.type, change.choices);
    const changed = await changeCustomField(given.transaction, given.scope, seen, change);
    if (changed === null) throw new Problem("state-changed");
    return { was: before, set: changed, result: changed };
  });
}

/**
 * Puts a field away: its values stay, and are seen nowhere.
 * @throws {Problem} `right-missing`, `record-missing`, `rev-conflict`.
 */
export function putFieldAway(context: WorkspaceContext, seen: SeenField): Promise<Settled<null>> {
  return changeField(context, "remove", async (given) => {
    const before = await findSeen(given, seen);
    const { transaction, scope, now } = given;
    if ((await removeCustomField(transaction, scope, seen, now)) === null) throw new Problem("state-changed");
    return { was: before, set: null, result: null };
  });
}

function changeField<Result>(
  context: WorkspaceContext,
  verb: "create" | "edit" | "remove",
  work: (given: SettingsWork) => Promise<SettingsOutcome<Result>>,
): Promise<Settled<Result>> {
  // a field has no id: the audit names it by what was and what is
  const needs = { verb, object: "custom-field" } as const;
  const subject = { action: `custom-field.${verb}`, subject: "custom-field", subjectId: null, needs } as const;
  return changeSettings(context, subject, work);
}

async function findSeen({ transaction, scope }: SettingsWork, { object, key, rev }: SeenField): Promise<CustomField> {
  const fields = await listCustomFields(transaction, scope);
  const field = fields.find((candidate) => candidate.object === object && candidate.key === key);
  if (field === undefined) throw new Problem("record-missing");
  if (field.rev !== rev) throw new Problem("rev-conflict", { current: field, values: { rev: field.rev } });
  return field;
}

function assertChoices(type: CustomField["type"], choices: readonly string[]): void {
  if (type !== "choice" && choices.length > 0) refuse("custom-field-choices-unfit");
  if (type === "choice" && choices.length === 0) refuse("custom-field-choices-missing");
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  if (twice !== undefined) refuse("custom-field-choice-twice", { choice: twice });
}
