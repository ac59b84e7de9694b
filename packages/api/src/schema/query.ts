import { z } from "zod";
import { booleanParameter, integerParameter, jsonParameter, listParameter } from "./query-parameter.ts";
import { currency } from "./scalar.ts";

const OPERATORS = [
  "eq",
  "ne",
  "in",
  "contains",
  "starts-with",
  "gt",
  "gte",
  "lt",
  "lte",
  "between",
  "in-last-days",
  "in-next-days",
  "is-me",
  "is-empty",
  "is-not-empty",
] as const;

type FilterScalar = string | number | boolean | null;

/** A filter: a condition on a field, or several of them together. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | {
      readonly field: string;
      readonly operator: (typeof OPERATORS)[number];
      readonly value?: FilterScalar | readonly FilterScalar[];
    };

const fieldName = z.string().min(1).max(120);
const scalar = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);

/** A filter, as it is sent. What fields there are, and which operators fit them, is looked up when it is carried out. */
const filter: z.ZodType<Filter, Filter> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        field: fieldName,
        operator: z.enum(OPERATORS),
        value: z.union([scalar, z.array(scalar).max(500)]).exactOptional(),
      }),
      z.strictObject({ all: z.array(filter).max(100) }),
      z.strictObject({ any: z.array(filter).max(100) }),
      z.strictObject({ not: filter }),
    ]),
  )
  .meta({
    id: "Filter",
    description:
      "A condition on a field, or several of them joined by all, any, not. `value` is a list with in and between, and left out with is-me, is-empty, is-not-empty. Custom fields are named fields.<key>, those of related records company.<field>, owner.<field>, …",
    examples: [
      {
        all: [
          { field: "status", operator: "eq", value: "open" },
          { field: "ownerId", operator: "is-me" },
        ],
      },
    ],
  });

const sortTerm = z
  .string()
  .regex(/^-?\p{L}[\p{L}\p{N}\p{M}._-]{0,119}$/u)
  .meta({ description: "A field; with a hyphen before it from most to least." });
const limits = { min: 1, max: 200 };
const cursor = z.string().min(1).max(4_000).meta({ description: "Where the page before ended: its nextCursor." });
const search = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: "A text that the name, e-mail address, phone number, or domain contains." });

/** What a list is asked for in the address. */
export const listParameters = z.strictObject({
  filter: jsonParameter(filter).exactOptional(),
  search: search.exactOptional(),
  removed: booleanParameter("true: those that were put away, alone.").exactOptional(),
  sort: listParameter(sortTerm, 4).exactOptional(),
  fields: listParameter(fieldName, 100).exactOptional(),
  limit: integerParameter(limits).exactOptional(),
  cursor: cursor.exactOptional(),
});

/** The same in a body, where a filter is too long for an address. */
export const listQuery = z
  .strictObject({
    filter: filter.exactOptional(),
    search: search.exactOptional(),
    removed: z.boolean().exactOptional(),
    sort: z.array(sortTerm).min(1).max(4).exactOptional(),
    fields: z.array(fieldName).min(1).max(100).exactOptional(),
    limit: z.int().min(limits.min).max(limits.max).exactOptional(),
    cursor: cursor.exactOptional(),
  })
  .meta({
    id: "ListQuery",
    description: "Which records, which of their fields, in which order. Default: 50, what changed last first.",
  });

/** Which page of a list that has one order. */
export const pageParameters = z.strictObject({
  limit: integerParameter(limits).exactOptional(),
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
    search: search.exactOptional(),
    groupBy: z
      .array(
        z.strictObject({
          field: fieldName,
          by: z.enum(["day", "week", "month", "quarter", "year"]).exactOptional(),
        }),
      )
      .max(2)
      .exactOptional(),
    measures: z
      .array(
        z.strictObject({
          measure: z.enum(["count", "sum", "average", "min", "max"]),
          field: fieldName.exactOptional(),
        }),
      )
      .min(1)
      .max(10)
      .exactOptional(),
  })
  .meta({ id: "AggregateQuery", description: "Default: one group, and the count." });

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Groups and their numbers, in the order they were asked for. */
export const aggregateView = z
  .object({
    groups: z.array(
      z.object({
        key: z.array(cell),
        currency: currency.nullable().meta({ description: "Of the amounts; null where no measure is of money." }),
        values: z.array(cell),
      }),
    ),
    isCut: z.boolean().meta({ description: "Whether there are more groups than are answered." }),
  })
  .meta({ id: "Aggregate", description: "Groups by their key, and of each the measures in the order asked for." });
