import { sql, type RawBuilder } from "kysely";
import type { FieldType, ObjectCatalog } from "./catalog.ts";
import { PARAMETER } from "./condition.ts";
import type { Position } from "./cursor.ts";
import type { Problems } from "./problems.ts";
import type { Reader } from "./reader.ts";
import { resolveField, type NamedField } from "./resolve-field.ts";
import { column } from "./sight-condition.ts";

/** One thing that a list is ordered by. */
export interface OrderKey {
  readonly type: FieldType;
  readonly isNullable: boolean;
  readonly isDescending: boolean;
  readonly value: RawBuilder<unknown>;
  /** Of a plain column, the same as text of ours; else null. */
  readonly text: string | null;
}

const SORT_KEYS = 4;

type Sql = RawBuilder<unknown>;

/** What a list is ordered by, its ties broken by what tells rows apart; null if something is wrong with it, which `problems` then tells. */
export function compileOrder(
  reader: Reader,
  catalog: ObjectCatalog,
  sort: unknown,
  problems: Problems,
): readonly OrderKey[] | null {
  const keys = readSort(sort ?? defaultSort(reader, catalog), problems);
  if (keys === null) return null;
  const order = keys.map(({ field: name, isDescending }) => {
    const field = resolveField(reader, catalog, name);
    if (field === null) problems.add({ code: "field-unknown", part: "sort", values: { field: name } });
    else if (field.type === "json")
      problems.add({ code: "operator-unfit", part: "sort", values: { field: name, operator: "sort" } });
    else return orderKeyOf(field, isDescending);
    return null;
  });
  const sound = order.filter((key) => key !== null);
  if (sound.length < order.length) return null;
  const isDescending = sound.at(-1)?.isDescending ?? false;
  return [
    ...sound,
    {
      type: tieType(catalog),
      isNullable: false,
      isDescending,
      value: column("t", catalog.key),
      text: `t.${catalog.key}`,
    },
  ];
}

function tieType(catalog: ObjectCatalog): FieldType {
  return catalog.key === "seq" ? "number" : "id";
}

/** Where the reader may not read what a list is ordered by unless asked otherwise, ids order it: they grow with time. */
function defaultSort(reader: Reader, catalog: ObjectCatalog): unknown {
  const { field, direction = "asc" } = catalog.defaultSort;
  if (resolveField(reader, catalog, field) !== null) return [{ field, direction }];
  return [{ field: catalog.key, direction: "desc" }];
}

interface SoundSortKey {
  readonly field: string;
  readonly isDescending: boolean;
}

function readSort(sort: unknown, problems: Problems): readonly SoundSortKey[] | null {
  if (!Array.isArray(sort)) return malformed(problems);
  if (sort.length > SORT_KEYS) {
    problems.add({ code: "query-list-too-long", part: "sort", values: { limit: SORT_KEYS } });
    return null;
  }
  const keys = sort.map((key: unknown): SoundSortKey | null => {
    if (typeof key !== "object" || key === null) return malformed(problems);
    const { field, direction = "asc" } = key as Readonly<Record<string, unknown>>;
    const isSound = typeof field === "string" && (direction === "asc" || direction === "desc");
    return isSound ? { field, isDescending: direction === "desc" } : malformed(problems);
  });
  const sound = keys.filter((key) => key !== null);
  return sound.length < keys.length ? null : sound;
}

function malformed(problems: Problems): null {
  problems.add({ code: "query-malformed", part: "sort" });
  return null;
}

function orderKeyOf({ type, isNullable, value, text }: NamedField, isDescending: boolean): OrderKey {
  if (type !== "text" && type !== "choice") return { type, isNullable, isDescending, value, text };
  // of a longer text only the beginning orders: it becomes a part of the cursor
  const ordered = sql`left(${value}, 200) COLLATE "und-x-icu"`;
  return { type, isNullable, isDescending, value: ordered, text: null };
}

/** The ORDER BY of a list. Edges: rows without a value come last. */
export function orderBy(keys: readonly OrderKey[]): Sql {
  const terms = keys.map(({ value, isDescending, isNullable }) => {
    // said only where it matters: an index is read backwards for DESC, in which nulls would come first
    if (isDescending) return isNullable ? sql`${value} DESC NULLS LAST` : sql`${value} DESC`;
    return value;
  });
  return sql.join(terms);
}

/** That a row comes after a position. */
export function isAfter(keys: readonly OrderKey[], position: Position): RawBuilder<boolean> {
  const isDescending = keys[0]!.isDescending;
  // as one comparison of rows an index can be entered at the position
  if (keys.every((key) => !key.isNullable && key.isDescending === isDescending)) {
    const row = sql.join(keys.map(({ value }) => value));
    const end = sql.join(keys.map(({ type }, index) => PARAMETER[type](position[index])));
    return isDescending ? sql<boolean>`(${row}) < (${end})` : sql<boolean>`(${row}) > (${end})`;
  }
  const ways = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, place) => isEqual(before, position[place]));
    return sql`(${sql.join([...equal, isBeyond(key, position[index])], sql` AND `)})`;
  });
  return sql<boolean>`(${sql.join(ways, sql` OR `)})`;
}

function isEqual({ type, value }: OrderKey, at: Position[number] | undefined): Sql {
  return at === null ? sql`${value} IS NULL` : sql`${value} = ${PARAMETER[type](at)}`;
}

function isBeyond({ type, value, isDescending, isNullable }: OrderKey, at: Position[number] | undefined): Sql {
  if (at === null) return sql`FALSE`;
  const beyond = isDescending ? sql`${value} < ${PARAMETER[type](at)}` : sql`${value} > ${PARAMETER[type](at)}`;
  return isNullable ? sql`(${beyond} OR ${value} IS NULL)` : beyond;
}
