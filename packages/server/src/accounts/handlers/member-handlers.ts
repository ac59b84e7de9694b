import { listMembers, listOpenInvitations, listTeams, type Invitation } from "@fairlead/store";
import { Problem } from "@fairlead/api";
import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { createApiKey, readApiKeys, takeApiKeyBack } from "../api-keys.ts";
import { invite, takeInvitationBack } from "../invitations.ts";
import { joinAsNewcomer, joinWithAccount, openInvitation } from "../join-workspace.ts";
import { assignMember, deactivateMember, reactivateMember } from "../members.ts";
import { createTeam, editTeam, removeTeam } from "../teams.ts";
import { clientOf, ownSession } from "./own-session.ts";

/** The members of a workspace. */
export function createMemberHandlers(): HandlersFor<
  "members.list" | "members.patch" | "members.deactivate" | "members.reactivate"
> {
  return {
    "members.list": async (_input, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      return { data: { items: await scope.read((transaction) => listMembers(transaction, scope)) } };
    },
    "members.patch": async ({ params: { id }, rev, body: { role, teamId } }, context) => {
      const change = { ...(role === undefined ? {} : { role }), ...(teamId === undefined ? {} : { teamId }) };
      const { result, isRepeat } = await assignMember(context, { id, rev }, change);
      return { data: result, rev: result.rev, isRepeat };
    },
    "members.deactivate": async ({ params: { id }, rev }, context) => {
      const { result, isRepeat } = await deactivateMember(context, { id, rev });
      return { data: result, rev: result.rev, isRepeat };
    },
    "members.reactivate": async ({ params: { id }, rev }, context) => {
      const { result, isRepeat } = await reactivateMember(context, { id, rev });
      return { data: result, rev: result.rev, isRepeat };
    },
  };
}

/** The teams of a workspace. */
export function createTeamHandlers(): HandlersFor<"teams.list" | "teams.create" | "teams.patch" | "teams.delete"> {
  return {
    "teams.list": async (_input, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      return { data: { items: await scope.read((transaction) => listTeams(transaction, scope)) } };
    },
    "teams.create": async ({ body }, context) => {
      const { result, isRepeat } = await createTeam(context, body);
      return { data: result, rev: result.rev, isRepeat };
    },
    "teams.patch": async ({ params: { id }, rev, body: { name, parentId } }, context) => {
      const change = { ...(name === undefined ? {} : { name }), ...(parentId === undefined ? {} : { parentId }) };
      const { result, isRepeat } = await editTeam(context, { id, rev }, change);
      return { data: result, rev: result.rev, isRepeat };
    },
    "teams.delete": async ({ params: { id }, rev }, context) => {
      const { isRepeat } = await removeTeam(context, { id, rev });
      return { data: null, isRepeat };
    },
  };
}

/** Invitations to a workspace. */
export function createInvitationHandlers(
  accounts: Accounts,
): HandlersFor<
  "invitations.list" | "invitations.create" | "invitations.delete" | "invitations.open" | "invitations.accept"
> {
  return {
    "invitations.list": async (_input, { store, workspaceId }) => {
      const scope = store.scope(workspaceId);
      const open = await scope.read((transaction) => listOpenInvitations(transaction, scope, store.now()));
      return { data: { items: open.map(invitationData) } };
    },
    "invitations.create": async ({ body }, context) => {
      const { invitation, link, isMailed, isRepeat } = await invite(accounts, context, body);
      return { data: { invitation: invitationData(invitation), link, isMailed }, isRepeat };
    },
    "invitations.delete": async ({ params: { id } }, context) => {
      const { isRepeat } = await takeInvitationBack(context, id);
      return { data: null, isRepeat };
    },
    "invitations.open": async ({ body: { token } }, { address }) => {
      const { invitation, workspace } = await openInvitation(accounts, token, address);
      const { email, role, expiresAt } = invitation;
      return { data: { workspace: workspace.name, email, role, expiresAt } };
    },
    "invitations.accept": async ({ body: { token, newcomer } }, context) => {
      const open = await openInvitation(accounts, token, context.address);
      const { workspaceId } = open.scope;
      if (newcomer !== undefined) {
        const { member, session } = await joinAsNewcomer(accounts, open, { ...newcomer, ...clientOf(context) });
        return { data: { workspaceId, memberId: member.id }, session };
      }
      if (context.authentication?.needsSecondStep === true) throw new Problem("second-step-needed");
      const { accountId } = ownSession(context);
      const member = await joinWithAccount(accounts, open, { accountId, requestId: context.requestId });
      return { data: { workspaceId, memberId: member.id } };
    },
  };
}

/** Keys by which programs act as a member. */
export function createApiKeyHandlers(): HandlersFor<"api-keys.list" | "api-keys.create" | "api-keys.delete"> {
  return {
    "api-keys.list": async (_input, context) => {
      const keys = await readApiKeys(context);
      return { data: { items: keys.map((key) => ({ ...key, scopes: [...key.scopes] })) } };
    },
    "api-keys.create": async ({ body }, context) => {
      const { key, text, isRepeat } = await createApiKey(context, body);
      return { data: { key: { ...key, scopes: [...key.scopes] }, text }, isRepeat };
    },
    "api-keys.delete": async ({ params: { id } }, context) => {
      const { isRepeat } = await takeApiKeyBack(context, id);
      return { data: null, isRepeat };
    },
  };
}

function invitationData({
  acceptedAt: _acceptedAt,
  revokedAt: _revokedAt,
  ...invitation
}: Invitation): Omit<Invitation, "acceptedAt" | "revokedAt"> {
  return invitation;
}
