import type { WorkspacePolicy } from "@fairlead/store";

type CustomFields = WorkspacePolicy["customFields"];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** An instant that is written as text, in epoch milliseconds; null if a text is none. */
export function parseInstant(text: string): number | null {
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Whether a field holds instants: a core one by its name, a custom one by its type. Edges: also of related records. */
export function holdsInstants(field: string, custom: CustomFields): boolean {
  const [name = "", before] = field.split(".").toReversed();
  if (before === "fields") return custom.some(({ key, type }) => key === name && type === "datetime");
  return name.endsWith("At");
}

/** Values by the names of their fields as they are answered: instants as text. */
export function writeInstants(
  values: Readonly<Record<string, unknown>>,
  custom: CustomFields,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, holdsInstants(name, custom) ? instantText(value) : value]),
  );
}

/** An instant as text. Edges: what is no number stays. */
export function instantText<Value>(value: Value): Value | string {
  return typeof value === "number" ? new Date(value).toISOString() : value;
}

/** Custom fields as they are answered: instants as text. */
export function writeCustomInstants(fields: unknown, custom: CustomFields): unknown {
  return mapInstants(fields, custom, instantText);
}

/** Custom fields as they are kept: instants in epoch milliseconds. Edges: a text that is no instant stays, and is refused as such. */
export function readCustomInstants<Fields>(fields: Fields, custom: CustomFields): Fields {
  const read = (value: unknown): unknown => (typeof value === "string" ? (parseInstant(value) ?? value) : value);
  return mapInstants(fields, custom, read) as Fields;
}

function mapInstants(fields: unknown, custom: CustomFields, change: (value: unknown) => unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const instants = new Set(custom.filter(({ type }) => type === "datetime").map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]: [string, unknown]) => [key, instants.has(key) ? change(value) : value]),
  );
}
