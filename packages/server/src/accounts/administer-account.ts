import { FairleadError } from "@fairlead/base";
import {
  createId,
  deleteSecondStep,
  deleteSessions,
  findAccount,
  forgetAttempts,
  insertAccount,
  setDisabled,
  type Account,
} from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { secondStepLimits, signInLimits } from "./attempt-limits.ts";
import { parseEmail } from "./email-address.ts";
import { createResetLink } from "./password.ts";
import { foundWorkspace, type NewWorkspace } from "./set-up.ts";

/** What who runs the server does with an account, without being signed in. */
export type AccountAction = "reset-link" | "unlock" | "disable" | "enable" | "drop-second-step";

/**
 * Does something with the account of an e-mail address: the link of "reset-link"; null of the others.
 * @throws {FairleadError} `account-missing` when there is none.
 */
export async function administerAccount(
  accounts: Pick<Accounts, "store" | "publicUrl">,
  email: string,
  action: AccountAction,
): Promise<string | null> {
  const { store } = accounts;
  const address = parseEmail(email);
  const account =
    address === null ? null : await store.runGlobal((transaction) => findAccount(transaction, { email: address }));
  if (account === null) throw new FairleadError("account-missing", { email: email.slice(0, 254) });
  if (action === "reset-link") return createResetLink(accounts, account, { provesEmail: false });
  await store.runGlobal(async (transaction) => {
    const { id } = account;
    if (action === "unlock") {
      const [ofSignIn] = signInLimits({ subject: account.email, address: "" });
      await forgetAttempts(transaction, ofSignIn.key);
      await forgetAttempts(transaction, secondStepLimits(id)[0].key);
      return;
    }
    if (action === "drop-second-step") await deleteSecondStep(transaction, id);
    else await setDisabled(transaction, id, action === "disable" ? store.now() : null);
    if (action !== "enable") await deleteSessions(transaction, id);
  });
  return null;
}

/**
 * Makes an account without a password, and a workspace it owns: the link by which its owner sets the password.
 * @throws {FairleadError} `email-malformed`, `email-taken`.
 */
export async function createOwner(
  accounts: Pick<Accounts, "store" | "publicUrl">,
  { email, name, workspace }: { readonly email: string; readonly name: string; readonly workspace: NewWorkspace },
): Promise<string> {
  const { store } = accounts;
  const address = parseEmail(email);
  if (address === null) throw new FairleadError("email-malformed");
  const way = { id: createId(), workspace, requestId: null, via: "command-line" } as const;
  const { account } = await foundWorkspace(store, way, async (transaction): Promise<{ readonly account: Account }> => {
    const made = await insertAccount(transaction, {
      email: address,
      name,
      locale: workspace.locale,
      passwordHash: null,
      emailVerifiedAt: null,
      createdAt: store.now(),
    });
    if (made === null) throw new FairleadError("email-taken");
    return { account: made };
  });
  return createResetLink(accounts, account, { provesEmail: false });
}
