import { sql } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";

/** A team of a workspace. Teams form trees. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly rev: number;
}

const COLUMNS = ["id", "name", "parent_id as parentId", "rev"] as const;

/** The teams of a workspace, by the time they were made. */
export function listTeams(transaction: Transaction, scope: Scope): Promise<Team[]> {
  return transaction.all(scope.selectFrom("team").select(COLUMNS).orderBy("id"));
}

/** Makes a team. */
export async function insertTeam(transaction: Transaction, scope: Scope, team: Omit<Team, "rev">): Promise<Team> {
  const insert = scope.insertInto("team", [{ id: team.id, name: team.name, parent_id: team.parentId }]);
  const [row] = await transaction.all(insert.returning(COLUMNS));
  return row!;
}

/** Changes a team whose `rev` is still the one given; null if it is not. */
export function changeTeam(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: { readonly id: string; readonly rev: number },
  change: { readonly name?: string; readonly parentId?: string | null },
): Promise<Team | null> {
  const update = scope
    .updateTable("team")
    .set({
      rev: sql<number>`rev + 1`,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.parentId === undefined ? {} : { parent_id: change.parentId }),
    })
    .where("id", "=", id)
    .where("rev", "=", rev)
    .returning(COLUMNS);
  return transaction.first(update);
}

/** Deletes a team whose `rev` is still the one given. Whether it did. Edges: what points to it must be gone before. */
export async function deleteTeam(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: { readonly id: string; readonly rev: number },
): Promise<boolean> {
  const remove = scope.deleteFrom("team").where("id", "=", id).where("rev", "=", rev);
  return (await transaction.execute(remove)) === 1;
}

/** Whether a member, a team, an open invitation, or a record belongs to a team. */
export async function isTeamInUse(transaction: Transaction, scope: Scope, teamId: string): Promise<boolean> {
  const found = await Promise.all([
    transaction.first(scope.selectFrom("team").select("id").where("parent_id", "=", teamId).limit(1)),
    ...(["member", "sales_case", "person", "company"] as const).map((table) =>
      transaction.first(scope.selectFrom(table).select("id").where("team_id", "=", teamId).limit(1)),
    ),
    transaction.first(
      scope
        .selectFrom("invitation")
        .select("id")
        .where("team_id", "=", teamId)
        .where("accepted_at", "is", null)
        .where("revoked_at", "is", null)
        .limit(1),
    ),
  ]);
  return found.some((row) => row !== null);
}
