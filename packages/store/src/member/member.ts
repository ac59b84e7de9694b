import type { Role } from "@fairlead/access";
import { sql, type Selectable } from "kysely";
import type { Transaction } from "../connection/transaction.ts";
import type { WorkspaceTables } from "../schema/tables.ts";
import type { Scope } from "../scope.ts";

/** An account in a workspace. Units: instants in epoch milliseconds. */
export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly createdAt: number;
  /** Since when it may do nothing; null: it is active. */
  readonly deactivatedAt: number | null;
  readonly rev: number;
}

/** A member to be made. */
export interface NewMember {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly createdAt: number;
}

/** What of a member can be changed. */
export interface MemberChange {
  readonly role?: Role;
  readonly teamId?: string | null;
  readonly deactivatedAt?: number | null;
}

/** A member by its id, or by its account. */
export type MemberKey = { readonly id: string } | { readonly accountId: string };

/** The members of a workspace, by the time they joined. */
export async function listMembers(transaction: Transaction, scope: Scope): Promise<Member[]> {
  const query = scope.selectFrom("member").selectAll().orderBy("created_at").orderBy("id");
  return (await transaction.all(query)).map(memberOf);
}

/** A member; null if there is none. */
export async function findMember(transaction: Transaction, scope: Scope, key: MemberKey): Promise<Member | null> {
  const all = scope.selectFrom("member").selectAll();
  const query = "id" in key ? all.where("id", "=", key.id) : all.where("account_id", "=", key.accountId);
  const row = await transaction.first(query);
  return row === null ? null : memberOf(row);
}

/** Makes a member. */
export async function insertMember(transaction: Transaction, scope: Scope, member: NewMember): Promise<Member> {
  const insert = scope.insertInto("member", [
    {
      id: member.id,
      account_id: member.accountId,
      name: member.name,
      email: member.email,
      role: member.role,
      team_id: member.teamId,
      created_at: member.createdAt,
    },
  ]);
  const [row] = await transaction.all(insert.returningAll());
  return memberOf(row!);
}

/** Changes a member whose `rev` is still the one given; null if it is not. */
export async function changeMember(
  transaction: Transaction,
  scope: Scope,
  { id, rev }: { readonly id: string; readonly rev: number },
  change: MemberChange,
): Promise<Member | null> {
  const update = scope
    .updateTable("member")
    .set({
      rev: sql<number>`rev + 1`,
      ...(change.role === undefined ? {} : { role: change.role }),
      ...(change.teamId === undefined ? {} : { team_id: change.teamId }),
      ...(change.deactivatedAt === undefined ? {} : { deactivated_at: change.deactivatedAt }),
    })
    .where("id", "=", id)
    .where("rev", "=", rev)
    .returningAll();
  const row = await transaction.first(update);
  return row === null ? null : memberOf(row);
}

/** How many owners are active. Edges: it can be relied on only while the head of the workspace is held. */
export async function countActiveOwners(transaction: Transaction, scope: Scope): Promise<number> {
  const query = scope
    .selectFrom("member")
    .select(sql<number>`count(*)`.as("count"))
    .where("role", "=", "owner")
    .where("deactivated_at", "is", null);
  return (await transaction.first(query))?.count ?? 0;
}

function memberOf(row: Selectable<WorkspaceTables["member"]>): Member {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    role: row.role,
    teamId: row.team_id,
    createdAt: row.created_at,
    deactivatedAt: row.deactivated_at,
    rev: row.rev,
  };
}
