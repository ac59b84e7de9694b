import type { Belonging } from "@fairlead/access";
import type { TaskSubject } from "@fairlead/run";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

const TABLES = { case: "sales_case", person: "person", company: "company" } as const;

/** Whose some records of a kind are, by id. Edges: records that are not there are left out. */
export async function readBelongings(
  transaction: Transaction,
  scope: Scope,
  { subject, ids }: { readonly subject: TaskSubject; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Belonging>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.all(
    scope
      .selectFrom(TABLES[subject])
      .select(["id", "owner_id as ownerId", "team_id as teamId"])
      .where("id", "in", [...ids]),
  );
  return new Map(rows.map(({ id, ownerId, teamId }) => [id, { ownerId, teamId }]));
}
