import type { Issue } from "@fairlead/base";
import { z } from "zod";
import type { Operation } from "../operation.ts";
import { issuesOf } from "./issues-of.ts";

/** A value as programs have it, or what is wrong with it. */
export type WireReading<Value> = { readonly value: Value } | { readonly issues: readonly Issue[] };

/** Reads what came over the wire by its schema. Shape: `part` names the part of the request that issues are told to be in. */
export function readWire<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  part: "params" | "query" | "body" | "answer",
): WireReading<z.output<Schema>> {
  const reading = z.safeDecode(schema, given as z.input<Schema>, { reportInput: true });
  return reading.success ? { value: reading.data } : { issues: issuesOf(reading.error, part) };
}

/** A value as it goes over the wire. Edges: keys that the schema does not name are left out. */
export function writeWire<Schema extends z.ZodType>(schema: Schema, value: z.output<Schema>): z.input<Schema> {
  return z.encode(schema, value);
}

const NOTHING = z.strictObject({});

/** Reads the query of an operation. Edges: one that takes none refuses any. */
export function readQuery({ query }: Operation, given: unknown): WireReading<unknown> {
  return readWire(query ?? NOTHING, given, "query");
}

/** A record as an operation on it would answer it, within a change or alone. */
export function writeCurrent({ response }: Operation, record: unknown): unknown {
  if (!(response instanceof z.ZodObject)) return null;
  const { record: schema = response } = response.shape as { readonly record?: z.ZodType };
  return writeWire(schema, record);
}
