import { MINUTE_MS } from "@fairlead/base";
import { parseLocale } from "@fairlead/messages";
import {
  findAccount,
  findActingMember,
  findApiKeyBySecret,
  findMember,
  findSession,
  renewSession,
  setApiKeyUsed,
  type Account,
  type ApiKey,
  type Store,
} from "@fairlead/store";
import type { Authentication, Authenticator } from "../authentication.ts";
import { parseApiKey } from "./workspace-secret.ts";
import { isSessionAlive, SESSION_LIFE } from "./session-life.ts";
import { hashToken } from "./token.ts";

const KEY_USE_NOTED_MS = MINUTE_MS;

/**
 * Tells who a request is from, by session or key.
 * Edges: nothing is remembered between requests: what was ended, revoked, deactivated, or disabled is refused by the next.
 * A request that brings a key is judged by the key alone.
 */
export function createAuthenticator(store: Store): Authenticator {
  return {
    authenticate: async ({ sessionToken, bearerToken }) => {
      if (bearerToken !== null) return authenticateKey(store, bearerToken);
      return sessionToken === null ? null : authenticateSession(store, sessionToken);
    },
  };
}

async function authenticateSession(store: Store, token: string): Promise<Authentication | null> {
  const tokenHash = hashToken(token);
  const now = store.now();
  const found = await store.runGlobal(async (transaction) => {
    const kept = await findSession(transaction, tokenHash);
    if (kept === null || !isSessionAlive(kept.session, kept.account, now)) return null;
    if (now - kept.session.renewedAt > SESSION_LIFE.renewAfterMs) await renewSession(transaction, kept.session.id, now);
    return kept;
  });
  if (found === null) return null;
  const { session, account } = found;
  return {
    accountId: account.id,
    sessionId: session.id,
    locale: parseLocale(account.locale) ?? "en",
    via: "session",
    countKey: `session:${session.id}`,
    needsSecondStep: session.isPending,
    actorIn: async (workspaceId) => {
      if (session.isPending) return null;
      const scope = store.scope(workspaceId);
      const acting = await scope.read((transaction) => findActingMember(transaction, scope, { accountId: account.id }));
      return acting?.actor ?? null;
    },
    isStillValid: async () => {
      const kept = await store.runGlobal((transaction) => findSession(transaction, tokenHash));
      return kept !== null && isSessionAlive(kept.session, kept.account, store.now());
    },
  };
}

async function authenticateKey(store: Store, text: string): Promise<Authentication | null> {
  const parsed = parseApiKey(text);
  if (parsed === null) return null;
  const { workspaceId } = parsed;
  const secretHash = hashToken(parsed.secret);
  const found = await findKeyHolder(store, workspaceId, secretHash);
  if (found === null) return null;
  const { key, account } = found;
  const scope = store.scope(workspaceId);
  const now = store.now();
  if (key.lastUsedAt === null || now - key.lastUsedAt > KEY_USE_NOTED_MS)
    await scope.write((transaction) => setApiKeyUsed(transaction, scope, key.id, now));
  return {
    accountId: account.id,
    sessionId: null,
    locale: parseLocale(account.locale) ?? "en",
    via: `key:${key.id}`,
    countKey: `key:${key.id}`,
    needsSecondStep: false,
    actorIn: async (asked) => {
      if (asked !== workspaceId) return null;
      const acting = await scope.read((transaction) =>
        findActingMember(transaction, scope, { id: key.memberId }, { scopes: key.scopes }),
      );
      return acting?.actor ?? null;
    },
    isStillValid: async () => (await findKeyHolder(store, workspaceId, secretHash)) !== null,
  };
}

/** The key of a secret and whose it is; null unless key, member, and account all hold. */
async function findKeyHolder(
  store: Store,
  workspaceId: string,
  secretHash: Buffer,
): Promise<{ readonly key: ApiKey; readonly account: Account } | null> {
  const scope = store.scope(workspaceId);
  return scope.read(async (transaction) => {
    const key = await findApiKeyBySecret(transaction, scope, secretHash, store.now());
    if (key === null) return null;
    const member = await findMember(transaction, scope, { id: key.memberId });
    if (member === null || member.deactivatedAt !== null) return null;
    const account = await findAccount(transaction, { id: member.accountId });
    return account === null || account.disabledAt !== null ? null : { key, account };
  });
}
