import { FairleadError } from "@fairlead/base";
import { textIn, parseMap } from "@fairlead/map";
import type { Transaction } from "../connection/transaction.ts";
import type { CustomFieldType } from "../field/custom-field.ts";
import { createId } from "../id.ts";
import type { Scope } from "../scope.ts";

/** A custom field to be made. */
export interface NewCustomField {
  readonly object: "case" | "person" | "company";
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
}

/** Makes the custom fields of some that are missing: those. Edges: one that was removed comes back. */
export async function insertMissingFields(
  transaction: Transaction,
  scope: Scope,
  { fields, at }: { readonly fields: readonly NewCustomField[]; readonly at: number },
): Promise<NewCustomField[]> {
  const query = scope.selectFrom("custom_field").select(["object", "key", "removed_at"]);
  const known = await transaction.all(query);
  const missing = fields.filter(
    ({ object, key }) =>
      !known.some((field) => field.object === object && field.key === key && field.removed_at === null),
  );
  const removed = missing.filter(({ object, key }) =>
    known.some((field) => field.object === object && field.key === key),
  );
  for (const { object, key } of removed) {
    const update = scope.updateTable("custom_field").set({ removed_at: null });
    await transaction.execute(update.where("object", "=", object).where("key", "=", key));
  }
  const rows = missing.filter((field) => !removed.includes(field)).map((field) => ({ ...field, created_at: at }));
  if (rows.length > 0) await transaction.execute(scope.insertInto("custom_field", rows));
  return missing;
}

/**
 * Publishes a map as the default one of a workspace that has none: its id and name.
 * @throws {FairleadError} `broken-invariant` when the text is no map.
 */
export async function insertDefaultMap(
  transaction: Transaction,
  scope: Scope,
  { document, at, memberId }: { readonly document: string; readonly at: number; readonly memberId: string | null },
): Promise<{ readonly id: string; readonly name: string }> {
  const { map } = parseMap(document);
  if (map === null) throw new FairleadError("broken-invariant", { message: "a drafted map is no map" });
  const id = createId();
  const name = textIn(map.name, map.locales[0] ?? "en", map.locales);
  const row = { id, name, published_version: 1, is_default: true, created_at: at, updated_at: at };
  await transaction.execute(scope.insertInto("map", [row]));
  const version = { map_id: id, version: 1, document, published_at: at, published_by: memberId };
  await transaction.execute(scope.insertInto("map_version", [version]));
  return { id, name };
}
