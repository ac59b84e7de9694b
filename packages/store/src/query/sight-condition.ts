import { mayDo, visibilityCondition, type OwnedKind } from "@fairlead/access";
import { sql, type RawBuilder } from "kysely";
import { RELATED, type ObjectCatalog } from "./catalog.ts";
import type { Reader } from "./reader.ts";

/** A table in a query. Shape: "t" is the one that is listed, "r" one that a relation leads to, "a" one that a task, note, or file is about. */
export interface Place {
  readonly catalog: ObjectCatalog;
  readonly alias: "t" | "r" | "a";
}

type Who = Pick<Reader, "actor" | "policy" | "scope">;

const OWNED_KINDS: readonly OwnedKind[] = ["case", "person", "company"];
const NOTHING = sql<boolean>`FALSE`;

/** A column of a table in a query. Edges: its name becomes a part of the statement: it is one of the catalogue's. */
export function column(alias: Place["alias"], name: string): RawBuilder<unknown> {
  return sql.raw(`${alias}.${name}`);
}

/**
 * That the reader sees a row: the other half of every condition, beside the workspace. Null: sees all.
 * Shape: `ofRemoved` says whether what is about a record that was put away is among it; default: it is put away with it.
 */
export function sightCondition(
  who: Who,
  { catalog, alias }: Place,
  { ofRemoved = false }: { readonly ofRemoved?: boolean } = {},
): RawBuilder<boolean> | null {
  const { actor, policy } = who;
  if (!mayDo(actor, "read", catalog.kind)) return NOTHING;
  if (catalog.sight === "kind") return null;
  if (catalog.sight === "own") return belongingCondition(visibilityCondition(actor, policy, catalog.kind), alias);
  const ways = OWNED_KINDS.map((about) => aboutCondition(who, { catalog, alias }, { about, ofRemoved }));
  if (catalog.maker !== null) ways.push(makerCondition(who, { catalog, alias }, catalog.maker));
  return sql<boolean>`(${sql.join(ways, sql` OR `)})`;
}

/** What is about a record is seen with it. */
function aboutCondition(
  who: Who,
  { catalog, alias }: Place,
  { about, ofRemoved }: { readonly about: OwnedKind; readonly ofRemoved: boolean },
): RawBuilder<boolean> {
  const { table } = RELATED[about];
  // not EXISTS, for which a page of fifty would be planned by reading all records into a hash
  const sight = belongingCondition(visibilityCondition(who.actor, who.policy, catalog.kind, about), "a");
  return sql<boolean>`(${column(alias, "subject")} = ${about}::text AND (SELECT TRUE FROM ${sql.raw(table)} AS a WHERE ${who.scope.condition("a")} AND a.id = ${column(alias, "subject_id")} AND ${ofRemoved ? sql`TRUE` : sql`a.removed_at IS NULL`} AND ${sight ?? sql`TRUE`}))`;
}

function makerCondition({ actor, policy }: Who, { catalog, alias }: Place, maker: string): RawBuilder<boolean> {
  const condition = visibilityCondition(actor, policy, catalog.kind);
  const isAboutNothing = sql<boolean>`${column(alias, "subject")} IS NULL`;
  if (condition.kind === "all") return isAboutNothing;
  const makers = condition.kind === "some" ? condition.ownerIds : [];
  return sql<boolean>`(${isAboutNothing} AND ${column(alias, maker)} = ANY (${makers}::uuid[]))`;
}

function belongingCondition(
  condition: ReturnType<typeof visibilityCondition>,
  alias: Place["alias"],
): RawBuilder<boolean> | null {
  if (condition.kind === "all") return null;
  if (condition.kind === "none") return NOTHING;
  const isOwn = sql<boolean>`${column(alias, "owner_id")} = ANY (${condition.ownerIds}::uuid[])`;
  if (condition.teamIds.length === 0) return isOwn;
  return sql<boolean>`(${isOwn} OR ${column(alias, "team_id")} = ANY (${condition.teamIds}::uuid[]))`;
}
