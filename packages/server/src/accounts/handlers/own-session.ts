import { Problem } from "@fairlead/api";
import type { PublicContext } from "../../handler.ts";
import type { OwnSession } from "../second-step.ts";
import type { Client } from "../session-life.ts";

/**
 * The session of a person that a request comes with, whether or not its second step was passed.
 * @throws {Problem} `sign-in-needed` without one, `right-missing` with a key: keys stand in for members in their work, not for accounts.
 */
export function ownSession({ authentication, address }: PublicContext): OwnSession {
  if (authentication === null) throw new Problem("sign-in-needed");
  const { accountId, sessionId } = authentication;
  if (sessionId === null) throw new Problem("right-missing");
  return { accountId, sessionId, address };
}

/** Where a request comes from, and which it is. */
export function clientOf({ address, userAgent, requestId }: PublicContext): Client & { readonly requestId: string } {
  return { address, userAgent, requestId };
}
