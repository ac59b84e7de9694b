import type { RecordState } from "./record.ts";

const FIELD_PREFIX = "fields.";

/** The key under which a change names a custom field. */
export function fieldKey(key: string): string {
  return FIELD_PREFIX + key;
}

/** The custom field that a key of a change names; null: it names none. */
export function fieldOfKey(key: string): string | null {
  return key.startsWith(FIELD_PREFIX) ? key.slice(FIELD_PREFIX.length) : null;
}

/** What a record has under a key of a change. Edges: a custom field without a value, and a key the record does not have, is null. */
export function valueAt({ state }: RecordState, key: string): unknown {
  const field = fieldOfKey(key);
  if (field === null) return ownValue(state, key);
  return "fields" in state ? ownValue(state.fields, field) : null;
}

function ownValue(block: object, key: string): unknown {
  return Object.hasOwn(block, key) ? (block as Readonly<Record<string, unknown>>)[key] : null;
}

/** The keys of a record by which a change can name its values: of `fields` each key for itself. */
export function keysOf({ state }: RecordState): string[] {
  const keys = Object.keys(state).filter((key) => key !== "fields");
  return "fields" in state ? [...keys, ...Object.keys(state.fields).map(fieldKey)] : keys;
}
