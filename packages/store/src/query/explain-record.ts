import { explainSight, type Belonging, type OwnedKind, type SightReason } from "@fairlead/access";
import { sql } from "kysely";
import { workspaceTables } from "../connection/query-builder.ts";
import { RELATED, type ObjectCatalog } from "./catalog.ts";
import { isId } from "./condition.ts";
import type { QueryObject } from "./query.ts";
import type { Reader } from "./reader.ts";
import { findCatalog } from "./selection.ts";
import { column } from "./sight-condition.ts";

interface BelongingRow {
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly about: OwnedKind | null;
  readonly aboutId: string | null;
}

/** Why the reader sees a record, every reason that alone would do; null if there is none, or the reader does not see it. */
export async function explainRecord(
  reader: Reader,
  object: QueryObject,
  id: string,
): Promise<readonly SightReason[] | null> {
  const catalog = findCatalog(reader, object, "read");
  if (catalog === null || catalog.key !== "id" || !isId(id)) return null;
  const found = await findBelonging(reader, catalog, id);
  if (found === null) return null;
  const { ownerId, teamId, about, aboutId } = found;
  const belonging = about === null ? { ownerId, teamId } : await belongingOf(reader, about, aboutId!);
  if (belonging === null) return null;
  const reasons = explainSight(reader.actor, reader.policy, catalog.kind, belonging);
  return reasons.length > 0 ? reasons : null;
}

async function belongingOf(reader: Reader, about: OwnedKind, id: string): Promise<Belonging | null> {
  const row = await findBelonging(reader, RELATED[about], id);
  return row === null ? null : { ownerId: row.ownerId, teamId: row.teamId, about };
}

async function findBelonging(
  { scope, transaction }: Reader,
  { table, sight, maker }: ObjectCatalog,
  id: string,
): Promise<BelongingRow | null> {
  const owner = sight === "own" ? sql`t.owner_id` : maker === null ? sql`NULL` : column("t", maker);
  const team = sight === "own" ? sql`t.team_id` : sql`NULL`;
  const about =
    sight === "about" ? sql`t.subject AS "about", t.subject_id AS "aboutId"` : sql`NULL AS "about", NULL AS "aboutId"`;
  const query =
    sql`SELECT ${owner} AS "ownerId", ${team} AS "teamId", ${about} FROM ${sql.raw(table)} AS t WHERE ${scope.condition("t")} AND t.id = ${id}::uuid`.compile(
      workspaceTables,
    );
  const [row] = await transaction.query<BelongingRow>({ text: query.sql, values: query.parameters });
  return row ?? null;
}
