import { mayDo, type Verb } from "@fairlead/access";
import { sql, type RawBuilder } from "kysely";
import { CATALOGS, type ObjectCatalog } from "./catalog.ts";
import { compileFilter } from "./compile-filter.ts";
import { escapeLike, isText } from "./condition.ts";
import type { Problems } from "./problems.ts";
import type { Reader } from "./reader.ts";
import { isReadable, resolveField } from "./resolve-field.ts";
import { sightCondition } from "./sight-condition.ts";

const CASE_KINDS: ReadonlySet<unknown> = new Set(["lead", "deal"]);
const KEYS_OF_SELECTION = ["object", "filter", "search", "removed"];

/** What is asked for: a kind of record, and which of them. */
export interface Selection {
  readonly catalog: ObjectCatalog;
  /** Everything a row must meet; the workspace and the reader's sight among it. */
  readonly where: RawBuilder<boolean>;
  /** Whether the reader sees every record of the kind, so that sight is no condition. */
  readonly isAllSeen: boolean;
}

/** The catalogue of an object; null if there is none, or the reader may not do this with any of its records. */
export function findCatalog(
  reader: Pick<Reader, "actor" | "policy">,
  object: unknown,
  verb: Verb,
): ObjectCatalog | null {
  const isCaseKind = CASE_KINDS.has(object);
  const catalog = typeof object === "string" ? CATALOGS.get(isCaseKind ? "case" : object) : undefined;
  if (catalog === undefined) return null;
  const may = mayDo(reader.actor, "read", catalog.kind) && mayDo(reader.actor, verb, catalog.kind);
  // to ask for leads or for deals is to name the field that tells them apart
  return may && (!isCaseKind || isReadable(reader, catalog, "kind")) ? catalog : null;
}

/** The records a query selects; null if something is wrong with it, which `problems` then tells. */
export function compileSelection(
  reader: Reader,
  query: Readonly<Record<string, unknown>>,
  verb: Verb,
  problems: Problems,
): Selection | null {
  const { object, filter, search, removed = "without" } = query;
  const catalog = findCatalog(reader, object, verb);
  if (catalog === null) {
    problems.add({
      code: "object-unknown",
      part: "object",
      values: { object: typeof object === "string" ? object : "" },
    });
    return null;
  }
  checkRemoved(reader, catalog, removed, problems);
  const sight = sightCondition(reader, { catalog, alias: "t" }, { ofRemoved: removed === "only" });
  const conditions = [...standing(reader, catalog, { object, removed }), ...(sight === null ? [] : [sight])];
  const filtered = filter === undefined ? null : compileFilter(reader, catalog, filter, problems);
  if (filtered !== null) conditions.push(filtered);
  if (search !== undefined) conditions.push(compileSearch(reader, catalog, search, problems));
  return { catalog, where: sql<boolean>`${sql.join(conditions, sql` AND `)}`, isAllSeen: sight === null };
}

/** Notes keys that a query cannot have: a misspelt "filter" would select everything. */
export function checkKeys(query: object, keys: readonly string[], problems: Problems): void {
  const known = new Set([...KEYS_OF_SELECTION, ...keys]);
  for (const key of Object.keys(query))
    if (!known.has(key)) problems.add({ code: "query-key-unknown", part: "object", values: { key } });
}

function checkRemoved(reader: Reader, catalog: ObjectCatalog, removed: unknown, problems: Problems): void {
  if (removed !== "without" && removed !== "only") problems.add({ code: "query-malformed", part: "removed" });
  // to ask for what was put away is to name the field that says so
  if (removed === "only" && catalog.removal !== "none" && !isReadable(reader, catalog, "removedAt"))
    problems.add({ code: "field-unknown", part: "removed", values: { field: "removedAt" } });
}

/** The conditions of every query beside sight: the workspace, the kind of case, and what was put away. */
function standing(
  { scope }: Reader,
  catalog: ObjectCatalog,
  { object, removed }: { readonly object: unknown; readonly removed: unknown },
): RawBuilder<boolean>[] {
  const conditions = [scope.condition("t")];
  if (object === "lead") conditions.push(sql<boolean>`t.kind = 'lead'`);
  if (object === "deal") conditions.push(sql<boolean>`t.kind = 'deal'`);
  if (catalog.removal !== "none")
    conditions.push(removed === "only" ? sql<boolean>`t.removed_at IS NOT NULL` : sql<boolean>`t.removed_at IS NULL`);
  if (catalog.removal === "removed-or-merged") conditions.push(sql<boolean>`t.merged_into_id IS NULL`);
  return conditions;
}

/** That one of the fields that are searched, of those that may be read, contains a text. */
function compileSearch(
  reader: Reader,
  catalog: ObjectCatalog,
  search: unknown,
  problems: Problems,
): RawBuilder<boolean> {
  if (!isText(search) || search === "") {
    problems.add({ code: "query-malformed", part: "search" });
    return sql<boolean>`FALSE`;
  }
  const pattern = `%${escapeLike(search)}%`;
  const fields = catalog.search.map((name) => resolveField(reader, catalog, name)).filter((field) => field !== null);
  if (fields.length === 0) return sql<boolean>`FALSE`;
  const matches = fields.map(({ value }) => sql`${value} ILIKE ${pattern}::text`);
  return sql<boolean>`(${sql.join(matches, sql` OR `)})`;
}
