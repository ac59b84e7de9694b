import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, CatalogueColumn } from "./read-catalogue.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "src", "schema");

/** The types of columns that the program's table types promise, by what they say. */
const SQL_TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ["text", "uuid", "date"],
  number: ["bigint", "integer", "smallint"],
  boolean: ["boolean"],
  Buffer: ["bytea"],
  "string[]": ["text[]"],
  Json: ["jsonb"],
  NullableJson: ["jsonb"],
  JsonWithDefault: ["jsonb"],
};

interface TypedColumn {
  readonly base: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  /** The only texts it takes; null: any. */
  readonly words: readonly string[] | null;
}

type TypedTables = ReadonlyMap<string, ReadonlyMap<string, TypedColumn>>;

/** The tables and columns that the files of `src/schema` tell the compiler of. */
export function readTypedTables(): TypedTables {
  const source = readdirSync(FOLDER)
    .map((file) => readFileSync(join(FOLDER, file), "utf8"))
    .join("\n");
  const bodies = new Map(
    [...source.matchAll(/interface (\w+) \{\n([^}]*)\}/g)].map(([, name, body]) => [name!, body!]),
  );
  const lists = ["GlobalTables", "WorkspaceTables"].flatMap((list) => membersOf(bodies.get(list)!));
  return new Map(
    lists.map(([table, type]) => {
      const columns = membersOf(bodies.get(type)!).map(([name, said]) => [name, typedColumn(said)] as const);
      return [table, new Map(columns)] as const;
    }),
  );
}

function membersOf(body: string): (readonly [string, string])[] {
  return [...body.matchAll(/readonly (\w+): ([^;]+);/g)].map(([, name, type]) => [name!, type!] as const);
}

function typedColumn(said: string): TypedColumn {
  const hasDefault = said.startsWith("Generated<") || said === "JsonWithDefault";
  const parts = (/^Generated<(.*)>$/s.exec(said)?.[1] ?? said)
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);
  const words = parts.filter((part) => part.startsWith('"')).map((part) => part.slice(1, -1));
  const isNullable = parts.includes("null") || said === "NullableJson";
  const base = words.length > 0 ? "string" : parts.filter((part) => part !== "null").join(" | ");
  return { base, isNullable, hasDefault, words: words.length > 0 ? words : null };
}

/** Where the types and the database say different things; empty when they agree. */
export function typeFaults({ columns, checks }: Pick<Catalogue, "columns" | "checks">, typed: TypedTables): string[] {
  const ours = columns.filter(({ table }) => table !== "schema_migration");
  const places = new Set(ours.map(({ table, name }) => `${table}.${name}`));
  const unmade = [...typed].flatMap(([table, its]) => [...its.keys()].map((name) => `${table}.${name}`));
  return [
    ...ours.flatMap((column) => columnFaults(column, checks, typed.get(column.table)?.get(column.name))),
    ...unmade.filter((place) => !places.has(place)).map((place) => `${place}: is typed and does not exist`),
  ];
}

function columnFaults(
  { table, name, type, isNullable, hasDefault }: CatalogueColumn,
  checks: Catalogue["checks"],
  typed: TypedColumn | undefined,
): string[] {
  if (typed === undefined) return [`${table}.${name}: is not typed`];
  const faults: string[] = [];
  if (SQL_TYPES[typed.base]?.includes(type) !== true) faults.push(`is ${type}, typed ${typed.base}`);
  if (typed.isNullable !== isNullable) faults.push(`is ${isNullable ? "" : "never "}null`);
  if (typed.hasDefault !== hasDefault) faults.push(`has ${hasDefault ? "a" : "no"} default`);
  const conditions = checks.filter((check) => check.table === table).map(({ condition }) => condition);
  const words = wordsOf(conditions, name).join();
  if (words !== (typed.words ?? []).toSorted().join()) faults.push(`takes ${words || "anything"}`);
  return faults.map((fault) => `${table}.${name}: ${fault}`);
}

/** The words a condition such as `CHECK ((kind = ANY (ARRAY['lead'::text, …])))` lets into a column. */
function wordsOf(conditions: readonly string[], column: string): string[] {
  const condition = conditions.find((text) => new RegExp(`\\(${column} = `).test(text)) ?? "";
  return [...condition.matchAll(/'([^']+)'::text/g)].map(([, word]) => word!).toSorted();
}
