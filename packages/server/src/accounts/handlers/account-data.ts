import { Problem, type OutputOf } from "@fairlead/api";
import { findAccount, listIdentities, type Account, type Store } from "@fairlead/store";

/** An account as its owner sees it. */
export type AccountData = OutputOf<"account.get">;

/** What is answered of an account. @throws {Problem} `sign-in-needed` when it is gone. */
export async function readAccountData(store: Store, accountId: string): Promise<AccountData> {
  const [account, identities] = await store.runGlobal((transaction) =>
    Promise.all([findAccount(transaction, { id: accountId }), listIdentities(transaction, accountId)]),
  );
  if (account === null) throw new Problem("sign-in-needed");
  return accountData(account, identities.length > 0);
}

/** What is answered of an account: named one by one, so that nothing else is. */
export function accountData(account: Account, hasCompanyAccount: boolean): AccountData {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    locale: account.locale,
    hasPassword: account.hasPassword,
    hasSecondStep: account.hasSecondStep,
    recoveryCodesLeft: account.recoveryCodesLeft,
    hasCompanyAccount,
    isEmailVerified: account.emailVerifiedAt !== null,
    createdAt: account.createdAt,
  };
}
