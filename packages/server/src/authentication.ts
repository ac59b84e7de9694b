import type { Actor } from "@fairlead/access";
import type { Locale } from "@fairlead/messages";

/** What a request brings to say who it is from: the session cookie of a browser, or the key of a program. Secrets: never to be logged. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly bearerToken: string | null;
}

/** Who a request is from. */
export interface Authentication {
  readonly accountId: string;
  /** The session that is used, by the name its owner knows it by; null: a key. */
  readonly sessionId: string | null;
  /** Which language the account is spoken to; the request's own wish comes first. */
  readonly locale: Locale;
  /** What the audit says of the way in: "session" or "key:<id>". */
  readonly via: string;
  /** The same for all requests with the same session or key, and no secret: what limits count by. */
  readonly countKey: string;
  /** Whether a second step is still to be passed: then only the operations that pass it are open. */
  readonly needsSecondStep: boolean;
  /** The account as a member of a workspace; null: not one, or the key is not for it. */
  readonly actorIn: (workspaceId: string) => Promise<Actor | null>;
  /** Asks anew whether the session or key still holds: for streams that outlive the request. */
  readonly isStillValid: () => Promise<boolean>;
}

/** Tells who a request is from. Edges: credentials that are missing, wrong, ended, or revoked all give null. */
export interface Authenticator {
  readonly authenticate: (credentials: Credentials) => Promise<Authentication | null>;
}
