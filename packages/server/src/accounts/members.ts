import { maySetRole, type Actor, type Role } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import {
  changeMember,
  countActiveOwners,
  findMember,
  listTeams,
  revokeApiKeysOf,
  type Member,
  type MemberChange,
} from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { refuse } from "./refuse.ts";
import {
  changeSettings,
  type SettingsOutcome,
  type SettingsSubject,
  type SettingsWork,
  type Settled,
} from "./settings-change.ts";

/** A member as its caller has seen it. */
export interface SeenMember {
  readonly id: string;
  readonly rev: number;
}

/**
 * Gives a member another role or team.
 * @throws {Problem} `record-missing`, `right-missing`, `last-owner`, `rev-conflict`, `change-refused`.
 */
export function assignMember(
  context: WorkspaceContext,
  seen: SeenMember,
  { role, teamId }: { readonly role?: Role; readonly teamId?: string | null },
): Promise<Settled<Member>> {
  return changeSettings(context, subjectOf("member.assign", seen), async (given) => {
    const member = await findSeenMember(given, seen);
    assertMaySetRole(given.actor, member, role ?? member.role);
    if (role !== undefined && role !== "owner") await assertAnotherOwner(given, member);
    if (teamId !== undefined) await assertTeam(given, teamId);
    const change = { ...(role === undefined ? {} : { role }), ...(teamId === undefined ? {} : { teamId }) };
    return applyChange(given, member, change);
  });
}

/**
 * Ends what a member may do, at once: its sessions see the workspace no more, its keys are taken back for good.
 * @throws {Problem} as `assignMember`.
 */
export function deactivateMember(context: WorkspaceContext, seen: SeenMember): Promise<Settled<Member>> {
  return changeSettings(context, subjectOf("member.deactivate", seen), async (given) => {
    const member = await findSeenMember(given, seen);
    if (!maySetRole(given.actor, { memberId: member.id, role: member.role }, null)) throw new Problem("right-missing");
    if (member.deactivatedAt !== null) refuse("member-inactive");
    await assertAnotherOwner(given, member);
    await revokeApiKeysOf(given.transaction, given.scope, member.id, given.now);
    return applyChange(given, member, { deactivatedAt: given.now });
  });
}

/**
 * Lets a deactivated member in again, with the role it had.
 * @throws {Problem} as `assignMember`.
 */
export function reactivateMember(context: WorkspaceContext, seen: SeenMember): Promise<Settled<Member>> {
  return changeSettings(context, subjectOf("member.reactivate", seen), async (given) => {
    const member = await findSeenMember(given, seen);
    assertMaySetRole(given.actor, member, member.role);
    if (member.deactivatedAt === null) refuse("member-active");
    return applyChange(given, member, { deactivatedAt: null });
  });
}

function subjectOf(action: string, { id }: SeenMember): SettingsSubject {
  return { action, subject: "member", subjectId: id, needs: { verb: "administer", object: "member" } };
}

async function findSeenMember({ transaction, scope }: SettingsWork, { id, rev }: SeenMember): Promise<Member> {
  const member = await findMember(transaction, scope, { id });
  if (member === null) throw new Problem("record-missing");
  if (member.rev !== rev) throw new Problem("rev-conflict", { current: member, values: { rev: member.rev } });
  return member;
}

function assertMaySetRole(actor: Actor, member: Member, role: Role): void {
  const isAllowed = maySetRole(actor, { memberId: member.id, role: member.role }, role);
  if (!isAllowed) throw new Problem("right-missing");
}

/** @throws {Problem} `last-owner` when there would be none left. */
async function assertAnotherOwner({ transaction, scope }: SettingsWork, member: Member): Promise<void> {
  if (member.role !== "owner" || member.deactivatedAt !== null) return;
  if ((await countActiveOwners(transaction, scope)) < 2) throw new Problem("last-owner");
}

/** @throws {Problem} `change-refused` when there is no such team. */
export async function assertTeam({ transaction, scope }: SettingsWork, teamId: string | null): Promise<void> {
  if (teamId === null) return;
  const teams = await listTeams(transaction, scope);
  if (!teams.some((team) => team.id === teamId)) refuse("team-unknown");
}

async function applyChange(
  { transaction, scope }: SettingsWork,
  before: Member,
  change: MemberChange,
): Promise<SettingsOutcome<Member>> {
  const member = await changeMember(transaction, scope, before, change);
  if (member === null) throw new Problem("state-changed");
  return { was: settingsOf(before), set: settingsOf(member), result: member };
}

function settingsOf({ role, teamId, deactivatedAt }: Member): Pick<Member, "role" | "teamId" | "deactivatedAt"> {
  return { role, teamId, deactivatedAt };
}
