import { teamsBelow, type Actor } from "@fairlead/access";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { findMember, type Member, type MemberKey } from "./member.ts";
import { listTeams } from "./team.ts";

/** Who asks, as a member of a workspace. */
export interface ActingMember {
  readonly member: Member;
  readonly actor: Actor;
}

/** An active member with what decisions about it need; null if there is none, or it is deactivated. */
export async function findActingMember(
  transaction: Transaction,
  scope: Scope,
  key: MemberKey,
  { scopes }: { readonly scopes: Actor["scopes"] } = { scopes: null },
): Promise<ActingMember | null> {
  const [member, teams] = await Promise.all([findMember(transaction, scope, key), listTeams(transaction, scope)]);
  if (member === null || member.deactivatedAt !== null) return null;
  return {
    member,
    actor: {
      memberId: member.id,
      role: member.role,
      teamId: member.teamId,
      teamsBelow: teamsBelow(teams, member.teamId),
      scopes,
    },
  };
}
