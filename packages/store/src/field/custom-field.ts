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

/** The custom fields of a workspace in the order its people gave them. Edges: fields that were removed are left out. */
export async function listCustomFields(transaction: Transaction, scope: Scope): Promise<CustomField[]> {
  const query = scope
    .selectFrom("custom_field")
    .select(["object", "key", "label", "type", "choices", "ord as order", "rev"])
    .where("removed_at", "is", null)
    .orderBy("object")
    .orderBy("ord")
    .orderBy("key");
  const rows = await transaction.all(query);
  return rows.map((row) => ({ ...row, choices: textsOf(row.choices) }));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
