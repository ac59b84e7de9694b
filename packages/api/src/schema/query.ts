import { z } from "zod";
import { integerParameter, jsonParameter, listParameter } from "./query-parameter.ts";

/** A filter: a condition on a field, or several of them together. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly field: string; readonly operator: string; readonly value?: FilterValue };

type FilterScalar = string | number | boolean | null;
type FilterValue = FilterScalar | readonly FilterScalar[];

const fieldName = z.string().min(1).max(80);
const scalar = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);

/** A filter, as it is sent. What fields and operators there are is looked up when it is carried out. */
export const filter: z.ZodType<Filter, Filter> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(filter).max(100) }),
      z.strictObject({ any: z.array(filter).max(100) }),
      z.strictObject({ not: filter }),
      z.strictObject({
        field: fieldName,
        operator: z.string().max(40),
        value: z.union([scalar, z.array(scalar).max(500)]).exactOptional(),
      }),
    ]),
  )
  .meta({
    id: "Filter",
    description: "A condition on a field, or several of them joined by all, any, not.",
    examples: [{ all: [{ field: "status", operator: "is", value: "open" }] }],
  });

const sortTerm = z
  .string()
  .regex(/^-?[A-Za-z][A-Za-z0-9._-]{0,79}$/u)
  .meta({ description: "A field; with a hyphen before it from most to least." });
const limit = { min: 1, max: 200 };
const cursor = z.string().min(1).max(2_000).meta({ description: "Where the page before ended: its nextCursor." });

/** What a list is asked for in the address. */
export const listParameters = z.strictObject({
  filter: jsonParameter(filter).exactOptional(),
  sort: listParameter(sortTerm, 4).exactOptional(),
  fields: listParameter(fieldName, 100).exactOptional(),
  limit: integerParameter(limit).exactOptional(),
  cursor: cursor.exactOptional(),
});

/** The same in a body, where a filter is too long for an address. */
export const listQuery = z
  .strictObject({
    filter: filter.exactOptional(),
    sort: z.array(sortTerm).min(1).max(4).exactOptional(),
    fields: z.array(fieldName).min(1).max(100).exactOptional(),
    limit: z.int().min(limit.min).max(limit.max).exactOptional(),
    cursor: cursor.exactOptional(),
  })
  .meta({
    id: "ListQuery",
    description: "Which records, which of their fields, in which order. Default: 50, the last changed first.",
  });

/** Which page of a list that has one order. */
export const pageParameters = z.strictObject({
  limit: integerParameter(limit).exactOptional(),
  cursor: cursor.exactOptional(),
});

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: "Where the next page begins; null: this was the last." }),
  });
}

/** What groups of records add up to. */
export const aggregateQuery = z
  .strictObject({
    filter: filter.exactOptional(),
    groupBy: z.array(fieldName).max(3).exactOptional(),
    measures: z
      .array(
        z.strictObject({
          measure: z.enum(["count", "sum", "average", "min", "max"]),
          field: fieldName.exactOptional(),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: "AggregateQuery" });

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Groups and their measures, in the order they were asked for. */
export const aggregateView = z
  .object({ groups: z.array(z.object({ key: z.array(cell), values: z.array(z.number().nullable()) })) })
  .meta({ id: "Aggregate", description: "Groups, and of each the measures in the order asked for." });
