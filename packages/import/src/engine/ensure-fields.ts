import { administer, insertMissingFields, type NewCustomField } from "@fairlead/store";
import type { ImportMapping } from "../mapping/mapping.ts";
import type { ImportHost } from "./import-host.ts";

const OBJECT_OF = { deals: "case", people: "person", companies: "company" } as const;

/** Makes the custom fields a mapping names that are missing. */
export async function ensureFields(
  { store, workspaceId, caller }: ImportHost,
  { kind, columns }: ImportMapping,
): Promise<void> {
  const named: readonly ImportMapping["columns"][number][] = columns;
  const fields = named.flatMap((column): NewCustomField[] => {
    if (column.use !== "field") return [];
    const { key, label, type } = column;
    return [{ object: OBJECT_OF[kind], key, label, type }];
  });
  if (fields.length === 0) return;
  await administer(store, workspaceId, caller, {
    action: "custom-field.create",
    subject: "custom-field",
    work: async (tx, scope) => {
      const made = await insertMissingFields(tx, scope, { fields, at: store.now() });
      return { subjectId: null, detail: { made: made.map(({ object, key }) => `${object} ${key}`) }, response: null };
    },
  });
}
