import { setProfile } from "@fairlead/store";
import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { changePassword } from "../password.ts";
import { disableSecondStep, enableSecondStep, offerSecondStep, renewRecoveryCodes } from "../second-step.ts";
import { readAccountData } from "./account-data.ts";
import { ownSession } from "./own-session.ts";

/** What people do with their own account. */
export function createOwnAccountHandlers(
  accounts: Accounts,
): HandlersFor<
  | "account.get"
  | "account.patch"
  | "password.put"
  | "second-step.offer"
  | "second-step.enable"
  | "second-step.disable"
  | "recovery-codes.create"
> {
  const { store } = accounts;
  return {
    "account.get": async (_input, context) => ({
      data: await readAccountData(store, ownSession(context).accountId),
    }),
    "account.patch": async ({ body: { name, locale } }, context) => {
      const { accountId } = ownSession(context);
      const profile = { ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }) };
      await store.runGlobal((transaction) => setProfile(transaction, accountId, profile));
      return { data: await readAccountData(store, accountId) };
    },
    "password.put": async ({ body }, context) => ({
      data: null,
      session: await changePassword(accounts, ownSession(context), body),
    }),
    "second-step.offer": async ({ body: { password } }, context) => ({
      data: await offerSecondStep(accounts, ownSession(context), password),
    }),
    "second-step.enable": async ({ body }, context) => {
      const { session, recoveryCodes } = await enableSecondStep(accounts, ownSession(context), body);
      return { data: { recoveryCodes: [...recoveryCodes] }, session };
    },
    "second-step.disable": async ({ body: { password } }, context) => ({
      data: null,
      session: await disableSecondStep(accounts, ownSession(context), password),
    }),
    "recovery-codes.create": async ({ body: { password } }, context) => {
      const recoveryCodes = await renewRecoveryCodes(accounts, ownSession(context), password);
      return { data: { recoveryCodes: [...recoveryCodes] } };
    },
  };
}
