import type { Random } from "@fairlead/base";
import type { Filter } from "../../src/query/query.ts";
import { CASE_FIELDS } from "./oracle.ts";
import { idOf, NOW } from "./world-rows.ts";

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  id: ["eq", "ne", "in", "is-empty", "is-not-empty"],
  member: ["eq", "ne", "in", "is-me", "is-empty", "is-not-empty"],
  text: ["eq", "ne", "in", "contains", "starts-with", "is-empty", "is-not-empty"],
  choice: ["eq", "ne", "in", "is-empty", "is-not-empty"],
  number: ["eq", "ne", "in", "gt", "gte", "lt", "lte", "between", "is-empty", "is-not-empty"],
  date: [
    "eq",
    "ne",
    "in",
    "gt",
    "gte",
    "lt",
    "lte",
    "between",
    "in-last-days",
    "in-next-days",
    "is-empty",
    "is-not-empty",
  ],
  instant: [
    "eq",
    "ne",
    "gt",
    "gte",
    "lt",
    "lte",
    "between",
    "in-last-days",
    "in-next-days",
    "is-empty",
    "is-not-empty",
  ],
  boolean: ["eq", "ne", "is-empty", "is-not-empty"],
};
const TEXTS = ["żab", "ŁÓDŹ", "ala", "%", "_", "\\", "a_b", "100%", "x'; drop", "Zoo ", "ąkant ala ma"];
const DAYS = ["2026-07-15", "2026-07-01", "2025-12-31", "2026-06-30", "2026-03-03", "2024-02-29"];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  kind: ["lead", "deal"],
  status: ["open", "won", "lost"],
  stageId: ["s1", "s2", "s3"],
  currency: ["EUR", "PLN"],
  "fields.segment": ["small", "large", "Small"],
};

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random.next() * items.length)]!;
}

/** A filter over the fields of cases that is in order, and whose meaning the oracle knows. */
export function randomFilter(random: Random, depth = 3): Filter {
  const kind = depth === 0 ? 1 : random.next();
  if (kind < 0.2) return { all: several(random, depth) };
  if (kind < 0.4) return { any: several(random, depth) };
  if (kind < 0.55) return { not: randomFilter(random, depth - 1) };
  const field = pick(random, Object.keys(CASE_FIELDS));
  const operator = pick(random, OPERATORS[CASE_FIELDS[field]!]!);
  const value = randomValue(random, field, operator);
  return { field, operator, ...(value === undefined ? {} : { value }) } as Filter;
}

function several(random: Random, depth: number): Filter[] {
  return Array.from({ length: Math.floor(random.next() * 4) }, () => randomFilter(random, depth - 1));
}

function randomValue(random: Random, field: string, operator: string): unknown {
  if (operator === "is-empty" || operator === "is-not-empty" || operator === "is-me") return undefined;
  if (operator.endsWith("-days")) return Math.floor(random.next() * 60);
  const one = (): unknown => scalar(random, field);
  if (operator === "in") return Array.from({ length: 1 + Math.floor(random.next() * 4) }, one);
  return operator === "between" ? [one(), one()] : one();
}

function scalar(random: Random, field: string): unknown {
  switch (CASE_FIELDS[field]!) {
    case "id":
      if (field === "id") return idOf("case", 1 + Math.floor(random.next() * 70));
      return idOf(field === "teamId" ? "team" : "company", 1 + Math.floor(random.next() * 14));
    case "member":
      return idOf("member", 1 + Math.floor(random.next() * 6));
    case "number":
      return pick(random, [0, 1, 2.5, 10, 30, 500, 1_000, -3.5, 1e21]);
    case "date":
      return pick(random, DAYS);
    case "instant":
      return random.next() < 0.5 ? pick(random, DAYS) : NOW - Math.floor(random.next() * 90) * 86_400_000;
    case "boolean":
      return random.next() < 0.5;
    default:
      return pick(random, CHOICES[field] ?? TEXTS);
  }
}
