import { Problem } from "@fairlead/api";
import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { beginCompanySignIn, finishCompanySignIn, unlinkCompanyAccount } from "../company-sign-in.ts";
import { clientOf, ownSession } from "./own-session.ts";

/** Signing in with the account of a company. */
export function createCompanyHandlers(
  accounts: Accounts,
): HandlersFor<"company-sign-in.begin" | "company-sign-in.finish" | "company-account.delete"> {
  return {
    "company-sign-in.begin": async ({ body: { invitation = null, link = false } }, context) => {
      if (link && context.authentication?.needsSecondStep === true) throw new Problem("second-step-needed");
      const linkTo = link ? ownSession(context) : null;
      const { url, flow } = await beginCompanySignIn(accounts, { invitation, linkTo });
      return { data: { url }, flow };
    },
    "company-sign-in.finish": async ({ query }, context) => {
      const sessionId = context.authentication?.sessionId ?? null;
      const search = new URLSearchParams(query).toString();
      const { flowToken } = context;
      try {
        const done = await finishCompanySignIn(accounts, { search, flowToken, sessionId }, clientOf(context));
        const session = done.session === null ? {} : { session: done.session };
        return { data: null, location: done.location, flow: null, ...session };
      } catch (error) {
        // a browser stands here: it is shown a page, which says what went wrong
        if (!(error instanceof Problem)) throw error;
        return { data: null, location: `/sign-in#problem=${error.code}`, flow: null };
      }
    },
    "company-account.delete": async (_input, context) => {
      await unlinkCompanyAccount(accounts, ownSession(context).accountId);
      return { data: null };
    },
  };
}
