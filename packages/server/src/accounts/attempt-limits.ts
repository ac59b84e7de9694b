import { createHash } from "node:crypto";
import { MINUTE_MS, HOUR_MS, SECOND_MS } from "@fairlead/base";
import { Problem } from "@fairlead/api";
import { countAttempt, type AttemptLimit } from "@fairlead/store";
import type { Accounts } from "./accounts.ts";
import { networkOf } from "./network.ts";

const GUESSES = { firstDelayMs: SECOND_MS, longestDelayMs: 15 * MINUTE_MS, memoryMs: HOUR_MS };

/** Of whom a request is, as far as attempts are counted: the account that is tried, whether there is one or not, and where from. */
export interface Attempt {
  /** What names the account: an e-mail address or an id. */
  readonly subject: string;
  readonly address: string;
}

/** The limits on guessing passwords. Shape: the first is the account's. */
export function signInLimits({ subject, address }: Attempt): readonly [AttemptLimit, ...AttemptLimit[]] {
  return [{ key: attemptKey("sign-in", subject), free: 5, ...GUESSES }, ...placeLimits("sign-in", address)];
}

/** The limit on guessing codes of an account. */
export function secondStepLimits(accountId: string): readonly [AttemptLimit] {
  return [{ key: attemptKey("second-step", accountId), free: 5, ...GUESSES }];
}

/** The limits on asking for letters: all requests count, so that nobody's mailbox is filled. */
export function letterLimits({ subject, address }: Attempt): readonly [AttemptLimit, ...AttemptLimit[]] {
  const letters = { firstDelayMs: 5 * MINUTE_MS, longestDelayMs: HOUR_MS, memoryMs: HOUR_MS };
  return [{ key: attemptKey("letter", subject), free: 3, ...letters }, ...placeLimits("letter", address)];
}

/** The limits on trying tokens that come from letters and from the command line. */
export function tokenLimits(address: string): readonly [AttemptLimit, ...AttemptLimit[]] {
  return placeLimits("token", address);
}

/** Many people share an address, and more a network: they are counted more leniently than an account. */
function placeLimits(what: string, address: string): readonly [AttemptLimit, ...AttemptLimit[]] {
  const network = networkOf(address);
  const ofNetwork: AttemptLimit = { key: attemptKey(`${what} network`, network), free: 60, ...GUESSES };
  if (network === address) return [{ ...ofNetwork, free: 30 }];
  return [{ key: attemptKey(`${what} address`, address), free: 30, ...GUESSES }, ofNetwork];
}

/**
 * Counts an attempt before it is made.
 * @throws {Problem} `account-locked` when the next one has to wait: the same whether there is such an account or not.
 */
export async function assertMayTry(
  { store, report }: Accounts,
  limits: readonly AttemptLimit[],
  address: string | null,
): Promise<void> {
  const waitMs = await store.runGlobal((transaction) => countAttempt(transaction, limits, store.now()));
  if (waitMs === 0) return;
  report({ event: "sign-in-locked", accountId: null, address });
  const retryAfterSeconds = Math.ceil(waitMs / SECOND_MS);
  throw new Problem("account-locked", { retryAfterSeconds, values: { seconds: retryAfterSeconds } });
}

function attemptKey(kind: string, value: string): Buffer {
  return createHash("sha256").update(`${kind}\n${value}`).digest();
}
