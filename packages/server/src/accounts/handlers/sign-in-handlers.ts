import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { requestPasswordReset, resetPassword } from "../password.ts";
import { endOtherSessions, endSession, readSessions } from "../sessions.ts";
import { assertSetUpToken, isSetUpNeeded, setUp } from "../set-up.ts";
import { passSecondStep, signIn } from "../sign-in.ts";
import { deleteSession } from "@fairlead/store";
import { accountData } from "./account-data.ts";
import { clientOf, ownSession } from "./own-session.ts";

/** Setting the server up. */
export function createSetUpHandlers(accounts: Accounts): HandlersFor<"setup.get" | "setup.create"> {
  return {
    "setup.get": async (_input, context) => ({
      data: {
        isNeeded: await isSetUpNeeded(accounts),
        needsToken: !context.isLocal,
        hasMail: accounts.mailer !== null,
        hasCompanyAccounts: accounts.company !== null,
      },
    }),
    "setup.create": async ({ body: { token, ...wish } }, context) => {
      if (!context.isLocal) await assertSetUpToken(accounts, token ?? null, context.address);
      const { account, workspace, session } = await setUp(accounts, wish, clientOf(context));
      return { data: { account: accountData(account, false), workspaceId: workspace.id }, session };
    },
  };
}

/** Signing in and out, and sessions. */
export function createSessionHandlers(
  accounts: Accounts,
): HandlersFor<
  | "session.create"
  | "session.second-step"
  | "session.delete"
  | "sessions.list"
  | "sessions.delete"
  | "sessions.delete-others"
> {
  return {
    "session.create": async ({ body }, context) => {
      const { accountId, sessionId } = context.authentication ?? { accountId: "", sessionId: null };
      const replaces = sessionId === null ? null : { accountId, sessionId };
      const { session, account } = await signIn(accounts, body, { ...clientOf(context), replaces });
      return { data: { needsSecondStep: account.hasSecondStep }, session };
    },
    "session.second-step": async ({ body: { code } }, context) => {
      const { accountId, sessionId } = ownSession(context);
      const session = await passSecondStep(accounts, { accountId, sessionId, code }, clientOf(context));
      return { data: { needsSecondStep: false }, session };
    },
    "session.delete": async (_input, { authentication, store }) => {
      const { accountId, sessionId } = authentication ?? { accountId: "", sessionId: null };
      if (sessionId !== null) await store.runGlobal((transaction) => deleteSession(transaction, accountId, sessionId));
      return { data: null, session: null };
    },
    "sessions.list": async (_input, context) => {
      const own = ownSession(context);
      const sessions = await readSessions(accounts, own.accountId);
      const items = sessions.map(({ accountId: _accountId, isPending: _isPending, ...session }) => ({
        ...session,
        isCurrent: session.id === own.sessionId,
      }));
      return { data: { items } };
    },
    "sessions.delete": async ({ params: { id } }, context) => {
      const { accountId, sessionId, address } = ownSession(context);
      await endSession(accounts, { accountId, sessionId: id, address });
      return id === sessionId ? { data: null, session: null } : { data: null };
    },
    "sessions.delete-others": async (_input, context) => {
      await endOtherSessions(accounts, ownSession(context));
      return { data: null };
    },
  };
}

/** Setting a new password when the old one is lost. */
export function createPasswordResetHandlers(
  accounts: Accounts,
): HandlersFor<"password-reset.request" | "password-reset.complete"> {
  return {
    "password-reset.request": async ({ body: { email } }, { address }) => {
      requestPasswordReset(accounts, { email, address });
      return { data: null };
    },
    "password-reset.complete": async ({ body }, { address }) => {
      await resetPassword(accounts, body, address);
      return { data: null, session: null };
    },
  };
}
