import { FairleadError } from "@fairlead/base";
import { sql } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** What a custom field holds. Units: money in minor units, dates as YYYY-MM-DD, datetimes in epoch milliseconds. */
export type CustomFieldType = "text" | "number" | "money" | "date" | "datetime" | "boolean" | "choice";

/** A field that a workspace gave its records. Named `fields.<key>` wherever fields are named. */
export interface CustomField {
  readonly object: "case" | "person" | "company";
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly choices: readonly string[];
  readonly order: number;
  readonly rev: number;
}

const COLUMNS = ["object", "key", "label", "type", "choices", "ord as order", "rev"] as const;
const KEY = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,79}$/u;

/** The custom fields of a workspace in the order its people gave them. Edges: fields that were removed are left out. */
export async function listCustomFields(transaction: Transaction, scope: Scope): Promise<CustomField[]> {
  const query = scope
    .selectFrom("custom_field")
    .select(COLUMNS)
    .where("removed_at", "is", null)
    .orderBy("object")
    .orderBy("ord")
    .orderBy("key");
  const rows = await transaction.all(query);
  return rows.map(customFieldOf);
}

/** A field to be given to records. */
export type NewCustomField = Omit<CustomField, "rev"> & { readonly createdAt: number };

/** What of a field can be changed: never its key and type, which values that are there follow. */
export type CustomFieldChange = Partial<Pick<CustomField, "label" | "choices" | "order">>;

/** Whether a text can be the key of a field: letters and digits of any script, "_" and "-", at most 80. */
export function isCustomFieldKey(text: string): boolean {
  return KEY.test(text) && text === text.normalize("NFC") && !(text in Object.prototype);
}

/**
 * Gives records a field; null if one of that key is there.
 * Edges: a key that was removed can come back, also with another type: values that do not fit it count as none.
 * @throws {FairleadError} `custom-field-key-malformed`.
 */
export async function insertCustomField(
  transaction: Transaction,
  scope: Scope,
  { order, choices, createdAt, ...field }: NewCustomField,
): Promise<CustomField | null> {
  if (!isCustomFieldKey(field.key))
    throw new FairleadError("custom-field-key-malformed", { key: field.key.slice(0, 80) });
  const row = { ...field, choices: JSON.stringify(choices), ord: order, created_at: createdAt, removed_at: null };
  const insert = scope
    .insertInto("custom_field", [row])
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "object", "key"])
        .doUpdateSet({
          label: field.label,
          type: field.type,
          choices: row.choices,
          ord: order,
          removed_at: null,
          rev: sql<number>`custom_field.rev + 1`,
        })
        .where("custom_field.removed_at", "is not", null),
    )
    .returning(COLUMNS);
  const made = await transaction.first(insert);
  return made === null ? null : customFieldOf(made);
}

/** Changes a field while its `rev` is still the one given; null if it is not, or there is no such field. */
export async function changeCustomField(
  transaction: Transaction,
  scope: Scope,
  { object, key, rev }: Pick<CustomField, "object" | "key" | "rev">,
  { label, choices, order }: CustomFieldChange,
): Promise<CustomField | null> {
  const update = scope
    .updateTable("custom_field")
    .set({
      rev: sql<number>`rev + 1`,
      ...(label === undefined ? {} : { label }),
      ...(choices === undefined ? {} : { choices: JSON.stringify(choices) }),
      ...(order === undefined ? {} : { ord: order }),
    })
    .where("object", "=", object)
    .where("key", "=", key)
    .where("rev", "=", rev)
    .where("removed_at", "is", null)
    .returning(COLUMNS);
  const row = await transaction.first(update);
  return row === null ? null : customFieldOf(row);
}

/** Takes a field away from records; null as with a change. Edges: its values stay where they are and are seen nowhere. */
export async function removeCustomField(
  transaction: Transaction,
  scope: Scope,
  { object, key, rev }: Pick<CustomField, "object" | "key" | "rev">,
  at: number,
): Promise<CustomField | null> {
  const update = scope
    .updateTable("custom_field")
    .set({ rev: sql<number>`rev + 1`, removed_at: at })
    .where("object", "=", object)
    .where("key", "=", key)
    .where("rev", "=", rev)
    .where("removed_at", "is", null)
    .returning(COLUMNS);
  const row = await transaction.first(update);
  return row === null ? null : customFieldOf(row);
}

/** A field as its row tells it. Edges: choices that are no texts are left out. */
export function customFieldOf(row: Omit<CustomField, "choices"> & { readonly choices: unknown }): CustomField {
  return { ...row, choices: textsOf(row.choices) };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
