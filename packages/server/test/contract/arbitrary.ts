import { openApiDocument } from "@fairlead/api";
import fc, { type Arbitrary } from "fast-check";

/** A schema of the description. */
export type Schema = Readonly<Record<string, unknown>> & { readonly $ref?: string };

/** Texts that have broken other programs. */
export const HOSTILE: readonly string[] = [
  "'; DROP TABLE sales_case; --",
  '" OR 1=1 --',
  "${7*7}{{7*7}}",
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  "%00%0d%0aSet-Cookie: a=b",
  "\\",
  "\u202Eabc\u200B",
  "𝒳😀ŁódźÀ中文",
  "NaN",
  "-0",
  "null",
  "[object Object]",
  " ",
  "a".repeat(300),
];

const NEVER_STORED = ["a\u0000b", "\ud800"];
const DEEPEST = 5;

const { components } = openApiDocument({ version: "0" }) as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Values that a schema of the description allows. Shape: `ids` are taken where it asks for an id. */
export function arbitraryOf(schema: Schema, ids: readonly string[], depth = 0): Arbitrary<unknown> {
  const {
    $ref,
    anyOf,
    enum: choices,
    const: only,
  } = schema as {
    readonly $ref?: string;
    readonly anyOf?: readonly Schema[];
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
  };
  if ($ref !== undefined) {
    const name = $ref.split("/").at(-1)!;
    return name === "Id" ? fc.constantFrom(...ids) : arbitraryOf(components.schemas[name]!, ids, depth);
  }
  if (anyOf !== undefined) {
    const shallow = depth > DEEPEST ? anyOf.slice(0, 1) : anyOf;
    return fc.oneof(...shallow.map((one) => arbitraryOf(one, ids, depth + 1)));
  }
  if (choices !== undefined) return fc.constantFrom(...choices);
  return only === undefined ? arbitraryOfType(schema, ids, depth) : fc.constant(only);
}

function arbitraryOfType(schema: Schema, ids: readonly string[], depth: number): Arbitrary<unknown> {
  switch (schema["type"]) {
    case "string":
      return stringOf(schema);
    case "integer":
      return fc.integer({
        min: Math.max(Number(schema["minimum"] ?? -1_000), -2_147_483_648),
        max: Math.min(Number(schema["maximum"] ?? 1_000_000), 2_147_483_647),
      });
    case "number":
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const items = (schema["items"] ?? {}) as Schema;
      const most = Math.min(Number(schema["maxItems"] ?? 3), 3);
      return fc.array(arbitraryOf(items, ids, depth + 1), {
        minLength: Number(schema["minItems"] ?? 0),
        maxLength: most,
      });
    }
    case "object":
      return objectOf(schema, ids, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf(schema: Schema, ids: readonly string[], depth: number): Arbitrary<unknown> {
  const { properties, required, additionalProperties } = schema as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: boolean | Schema;
  };
  if (properties === undefined) {
    const value =
      typeof additionalProperties === "object" ? arbitraryOf(additionalProperties, ids, depth + 1) : fc.constant(1);
    return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), value, { maxKeys: 2 });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, arbitraryOf(inner, ids, depth + 1)]),
  );
  return fc.record(fields, { requiredKeys: [...(required ?? [])] });
}

function stringOf(schema: Schema): Arbitrary<string> {
  const {
    pattern,
    format,
    minLength = 0,
    maxLength = 200,
  } = schema as {
    readonly pattern?: string;
    readonly format?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
  };
  if (format === "date-time")
    return fc
      .date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === "date")
    return fc
      .date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (format === "email") return fc.constantFrom("bo@example.com", "ann@example.com");
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
  const fits = (text: string): boolean => text.trim().length >= minLength && text.length <= maxLength;
  const plain = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 30)), unit: "grapheme" });
  return fc.oneof(plain, fc.constantFrom(...HOSTILE)).filter(fits);
}

/** A value with something in it that no schema allows, or with hostile text where text may be. */
export function spoiled(value: unknown): Arbitrary<unknown> {
  const strange = fc.oneof(
    fc.constantFrom<unknown>(...HOSTILE, ...NEVER_STORED, null, -1, 1e308, [], {}, true, [[[[]]]]),
    fc.jsonValue({ maxDepth: 3 }),
  );
  if (typeof value !== "object" || value === null || Array.isArray(value)) return strange;
  const keys = Object.keys(value);
  const key = fc.oneof(
    ...(keys.length === 0 ? [] : [fc.constantFrom(...keys)]),
    fc.constantFrom("__proto__", "unknown"),
  );
  return fc.tuple(key, strange).map(([name, part]) => ({ ...value, [name]: part }));
}
