import { z } from "zod";
import type { Operation } from "../operation.ts";
import { parameterFormOf } from "../schema/query-parameter.ts";
import { schemaOf, type JsonSchema } from "./schemas.ts";

const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description: "A new UUID for each new change. The same request sent again with it has no further effect.",
    schema: { type: "string", pattern: "^[\\w.:-]{8,200}$" },
    example: "0193e0a5-7f00-7c3e-9a51-5b1f0c2d8e4a",
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The version the caller has read: its ETag.",
    schema: { type: "string", pattern: '^"[1-9][0-9]{0,9}"$' },
    example: '"3"',
  },
  LastEventId: {
    name: "Last-Event-ID",
    in: "header",
    description: "The id of the last event that was heard: the feed goes on after it.",
    schema: { type: "string", pattern: "^[0-9]{1,15}$" },
  },
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    description: "In which language problems are told: en, zh-CN, or pl.",
    schema: { type: "string" },
    example: "pl",
  },
};

/** The parameters that many operations share. */
export function parameterComponents(): JsonSchema {
  return HEADER_PARAMETERS;
}

/** The parameters of an operation: those in its path, its query, and the shared ones it takes. */
export function parametersOf({ params, query, effect, precondition, response }: Operation): readonly object[] {
  return [
    ...shapeOf(params).map(([name, schema]) => pathParameter(name, schema)),
    ...(query === undefined ? [] : shapeOf(query).map(([name, schema]) => queryParameter(name, schema))),
    ...(effect === "once" ? [refTo("IdempotencyKey")] : []),
    ...(precondition === "rev" ? [refTo("IfMatch")] : []),
    ...(response === "events" ? [refTo("LastEventId")] : []),
    refTo("AcceptLanguage"),
  ];
}

function shapeOf(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  return schema instanceof z.ZodObject ? Object.entries(schema.shape) : [];
}

function refTo(name: keyof typeof HEADER_PARAMETERS): object {
  return { $ref: `#/components/parameters/${name}` };
}

function pathParameter(name: string, schema: z.ZodType): object {
  return { name, in: "path", required: true, schema: schemaOf(schema) };
}

function queryParameter(name: string, schema: z.ZodType): object {
  const inner = present(schema);
  const description = z.globalRegistry.get(inner)?.description;
  const form = parameterFormOf(inner);
  const head = {
    name,
    in: "query",
    ...(inner === schema ? { required: true } : {}),
    ...(description === undefined ? {} : { description }),
  };
  const shown = schemaOf(parameterSchema(schema));
  if (form?.kind === "json") return { ...head, content: { "application/json": { schema: shown } } };
  return form?.kind === "list" ? { ...head, style: "form", explode: false, schema: shown } : { ...head, schema: shown };
}

/** What a parameter holds once it is read. */
export function parameterSchema(parameter: z.ZodType): z.ZodType {
  const inner = present(parameter);
  return parameterFormOf(inner)?.schema ?? inner;
}

/** The parameter where it is given: it may be left out. */
function present(parameter: z.ZodType): z.ZodType {
  return parameter instanceof z.ZodExactOptional ? (parameter.unwrap() as z.ZodType) : parameter;
}
