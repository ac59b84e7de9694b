import { z } from "zod";

/** A schema of JSON Schema 2020-12, or any other plain object of the document. */
export type JsonSchema = Record<string, unknown>;

const PLACE = "#/components/schemas/";

/**
 * A schema as the document shows it: those that have a name are referred to by it.
 * Edges: codecs are shown as they are on the wire.
 */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, $defs: _named, ...rest } = toJson(schema);
  return pointed(rest) as JsonSchema;
}

/** Every schema that has a name, among those given and within them, by name. */
export function nameSchemas(schemas: readonly z.ZodType[]): Readonly<Record<string, unknown>> {
  const named = new Map<string, unknown>();
  for (const schema of schemas)
    for (const [name, inner] of Object.entries(toJson(schema)["$defs"] ?? {})) named.set(name, pointed(inner));
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", target: "draft-2020-12", unrepresentable: "any" });
}

/** References that lead to where the document keeps its schemas. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === "$ref" && typeof inner === "string" ? inner.replace("#/$defs/", PLACE) : pointed(inner),
    ]),
  );
}
