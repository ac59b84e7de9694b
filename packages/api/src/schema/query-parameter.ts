import { z } from "zod";
import { readJson } from "../read-json.ts";

/** How a value that is not text stands in a query string, for the description of the API. */
export interface ParameterForm {
  /** "value": written plainly; "json": as JSON; "list": separated by commas. */
  readonly kind: "value" | "json" | "list";
  readonly schema: z.ZodType;
}

const forms = new WeakMap<z.ZodType, ParameterForm>();

/** The form of a query parameter that is not text; null of one that is. */
export function parameterFormOf(parameter: z.ZodType): ParameterForm | null {
  return forms.get(parameter) ?? null;
}

function inForm<Parameter extends z.ZodType>(parameter: Parameter, form: ParameterForm): Parameter {
  forms.set(parameter, form);
  return parameter;
}

/** A whole number in a query string. */
export function integerParameter({ min, max }: { readonly min: number; readonly max: number }) {
  const schema = z.int().min(min).max(max);
  const parameter = z.codec(z.string().regex(/^-?\d{1,16}$/u), schema, { decode: Number, encode: String });
  return inForm(parameter, { kind: "value", schema });
}

/** Yes or no in a query string: "true" or "false". */
export function booleanParameter(description: string) {
  const flag = z.codec(z.enum(["true", "false"]), z.boolean(), {
    decode: (text) => text === "true",
    encode: (value) => (value ? "true" : "false"),
  });
  const parameter = flag.meta({ description });
  return inForm(parameter, { kind: "value", schema: z.boolean() });
}

/** Words in a query string, separated by commas. */
export function listParameter(item: z.ZodString, max: number): z.ZodCodec<z.ZodString, z.ZodArray<z.ZodString>> {
  const schema = z.array(item).min(1).max(max);
  const parameter = z.codec(z.string().max(8_000), schema, {
    decode: (text) => text.split(","),
    encode: (list) => list.join(","),
  });
  return inForm(parameter, { kind: "list", schema });
}

/** A structure in a query string, as JSON. */
export function jsonParameter<Schema extends z.ZodType>(schema: Schema): z.ZodCodec<z.ZodString, Schema> {
  const parameter = z.codec(z.string().max(8_000), schema, {
    decode: (text, context) => {
      const reading = readJson(text);
      if ("value" in reading) return reading.value as z.input<Schema>;
      context.issues.push({ code: "invalid_format", format: reading.trouble, input: text });
      return z.NEVER;
    },
    encode: (value) => JSON.stringify(value),
  });
  return inForm(parameter, { kind: "json", schema });
}
