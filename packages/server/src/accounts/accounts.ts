import type { IssueValues } from "@fairlead/base";
import type { Store } from "@fairlead/store";
import type { Mailer } from "../mail/mailer.ts";
import type { CompanyAccounts } from "./company-accounts.ts";
import type { PasswordHasher } from "./password-hash.ts";
import { createPasswordHasher } from "./password-hash.ts";
import { createSecretBox, type SecretBox } from "./secret-box.ts";

/** Something about sign-in that who runs the server wants to know. Holds no secrets and nothing that was typed. */
export interface SignInEvent {
  readonly event:
    | "signed-in"
    | "sign-in-failed"
    | "sign-in-locked"
    | "second-step-failed"
    | "second-step-on"
    | "second-step-off"
    | "recovery-code-used"
    | "password-changed"
    | "password-reset"
    | "sessions-ended"
    | "company-account-linked"
    | "company-sign-in-failed"
    | "mail-failed";
  readonly accountId: string | null;
  readonly address: string | null;
  readonly values?: IssueValues;
}

/** What signing in is set up with. */
export interface AccountsOptions {
  readonly store: Store;
  /** Where people reach the server: an origin. Links lead there, whatever a request calls the server. */
  readonly publicUrl: string;
  /** 32 bytes. */
  readonly secretKey: Buffer;
  /** Default: no mail is sent; links are shown to who may hand them on. */
  readonly mailer?: Mailer | null;
  /** Default: nobody signs in with a company account. */
  readonly company?: CompanyAccounts | null;
  readonly hasher?: PasswordHasher;
  readonly report?: (event: SignInEvent) => void;
}

/** What signing in works with. */
export interface Accounts {
  readonly store: Store;
  readonly publicUrl: string;
  readonly box: SecretBox;
  readonly hasher: PasswordHasher;
  readonly mailer: Mailer | null;
  readonly company: CompanyAccounts | null;
  readonly report: (event: SignInEvent) => void;
  /** Does something after the answer, so that the time to the answer tells nothing of it. */
  readonly runLater: (work: () => Promise<void>) => void;
  /** Waits for all that was to be done later. */
  readonly settle: () => Promise<void>;
}

/** Puts together what signing in works with. */
export function createAccounts({
  store,
  publicUrl,
  secretKey,
  mailer = null,
  company = null,
  hasher = createPasswordHasher(),
  report = () => undefined,
}: AccountsOptions): Accounts {
  const running = new Set<Promise<void>>();
  return {
    store,
    publicUrl: new URL(publicUrl).origin,
    box: createSecretBox(secretKey),
    hasher,
    mailer,
    company,
    report,
    runLater: (work) => {
      const done = work()
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.name : "unknown";
          report({ event: "mail-failed", accountId: null, address: null, values: { reason } });
        })
        .finally(() => running.delete(done));
      running.add(done);
    },
    settle: async () => {
      await Promise.all(running);
    },
  };
}
