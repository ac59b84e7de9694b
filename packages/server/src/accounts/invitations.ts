import { maySetRole } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import { DAY_MS } from "@fairlead/base";
import {
  createId,
  findMember,
  findWorkspace,
  insertInvitation,
  listMembers,
  revokeInvitation,
  type Invitation,
  type InvitedRole,
} from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import type { Accounts } from "./accounts.ts";
import { parseEmail } from "./email-address.ts";
import { invitationMail } from "./letters.ts";
import { assertTeam } from "./members.ts";
import { refuse } from "./refuse.ts";
import { changeSettings, type Settled } from "./settings-change.ts";
import { hashToken } from "./token.ts";
import { createInvitationToken } from "./workspace-secret.ts";

const LIFE_MS = 7 * DAY_MS;

/** Who is to be invited, and as what. */
export interface InvitationWish {
  readonly email: string;
  readonly role: InvitedRole;
  readonly teamId: string | null;
}

/** An invitation that was made. Shape: `link` is told this once; null when the request is a repetition. */
export interface MadeInvitation {
  readonly invitation: Invitation;
  readonly link: string | null;
  /** Whether a letter with a link of its own goes to the address. */
  readonly isMailed: boolean;
  readonly isRepeat: boolean;
}

/**
 * Invites somebody, with a role of at most the inviter's; an open invitation to the same address is taken back.
 * Edges: the answer does not tell whether there is an account of that address.
 * @throws {Problem} `right-missing`, `change-refused`.
 */
export async function invite(
  accounts: Accounts,
  context: WorkspaceContext,
  wish: InvitationWish,
): Promise<MadeInvitation> {
  const email = parseEmail(wish.email) ?? refuse("email-malformed");
  const made = createInvitationToken(context.workspaceId);
  const id = createId();
  const { result: invitation, isRepeat } = await changeSettings(
    context,
    { action: "invitation.create", subject: "invitation", subjectId: id, needs: { verb: "create", object: "member" } },
    async (given) => {
      const { transaction, scope, actor, now } = given;
      if (!maySetRole(actor, { memberId: null, role: null }, wish.role)) throw new Problem("right-missing");
      await assertTeam(given, wish.teamId);
      const members = await listMembers(transaction, scope);
      if (members.some((member) => member.email === email && member.deactivatedAt === null)) refuse("member-exists");
      const result = await insertInvitation(transaction, scope, {
        id,
        tokenHash: hashToken(made.secret),
        email,
        role: wish.role,
        teamId: wish.teamId,
        invitedBy: actor.memberId,
        createdAt: now,
        expiresAt: now + LIFE_MS,
      });
      const { role, teamId } = wish;
      return { was: null, set: { email, role, teamId }, result };
    },
  );
  const isMailed = accounts.mailer !== null;
  if (isRepeat) return { invitation, link: null, isMailed, isRepeat };
  if (isMailed) accounts.runLater(() => mailInvitation(accounts, context, { email, token: made.text }));
  return { invitation, link: linkOf(accounts, made.text), isMailed, isRepeat };
}

/**
 * Takes an open invitation back.
 * @throws {Problem} `record-missing` when it is open no more.
 */
export async function takeInvitationBack(context: WorkspaceContext, invitationId: string): Promise<Settled<null>> {
  return changeSettings(
    context,
    {
      action: "invitation.revoke",
      subject: "invitation",
      subjectId: invitationId,
      needs: { verb: "remove", object: "member" },
    },
    async ({ transaction, scope, now }) => {
      const invitation = await revokeInvitation(transaction, scope, invitationId, now);
      if (invitation === null) throw new Problem("record-missing");
      const { email, role, teamId } = invitation;
      return { was: { email, role, teamId }, set: null, result: null };
    },
  );
}

/** The link of the letter carries what the link shown to the inviter does not: who brings it has read the mail. */
async function mailInvitation(
  accounts: Accounts,
  { store, workspaceId, actor }: WorkspaceContext,
  { email, token }: { readonly email: string; readonly token: string },
): Promise<void> {
  const scope = store.scope(workspaceId);
  const [workspace, inviter] = await scope.read((transaction) =>
    Promise.all([findWorkspace(transaction, scope), findMember(transaction, scope, { id: actor.memberId })]),
  );
  if (workspace === null || inviter === null) return;
  const letter = invitationMail(email, {
    link: linkOf(accounts, `${token}.${accounts.box.vouch("invitation-mail", token)}`),
    site: accounts.publicUrl,
    inviter: inviter.name,
    workspace: workspace.name,
    locale: workspace.locale,
  });
  await accounts.mailer?.sendMail(letter);
}

function linkOf({ publicUrl }: Accounts, token: string): string {
  return `${publicUrl}/invitation#token=${token}`;
}
