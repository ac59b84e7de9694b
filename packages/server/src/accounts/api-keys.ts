import { isKeyScope, mayDo, mayMakeKey, type KeyScope } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import { createId, findApiKey, insertApiKey, listApiKeys, revokeApiKey, type ApiKey } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { refuse } from "./refuse.ts";
import { changeSettings, type Settled } from "./settings-change.ts";
import { hashToken } from "./token.ts";
import { createApiKeyText } from "./workspace-secret.ts";

const KEYS_MAX = 50;

/** The keys an actor may see: their own, or all. */
export function readApiKeys({ store, workspaceId, actor }: WorkspaceContext): Promise<ApiKey[]> {
  const scope = store.scope(workspaceId);
  const whose = mayDo(actor, "administer", "api-key") ? {} : { memberId: actor.memberId };
  return scope.read((transaction) => listApiKeys(transaction, scope, whose));
}

/**
 * Makes a key that acts as its maker.
 * Shape: `text` is the key, told this once; null when the request is a repetition.
 * @throws {Problem} `right-missing`, `change-refused`.
 */
export async function createApiKey(
  context: WorkspaceContext,
  wish: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: number | null },
): Promise<{ readonly key: ApiKey; readonly text: string | null; readonly isRepeat: boolean }> {
  const made = createApiKeyText(context.workspaceId);
  const scopes: readonly KeyScope[] = [...new Set(wish.scopes)].filter(isKeyScope);
  const id = createId();
  const { result, isRepeat } = await changeSettings(
    context,
    { action: "api-key.create", subject: "api-key", subjectId: id, needs: { verb: "create", object: "api-key" } },
    async ({ transaction, scope, actor, now }) => {
      if (!mayMakeKey(actor, wish.scopes)) throw new Problem("right-missing");
      if (wish.expiresAt !== null && wish.expiresAt <= now) refuse("api-key-expired");
      const own = await listApiKeys(transaction, scope, { memberId: actor.memberId });
      if (own.length >= KEYS_MAX) refuse("api-keys-many", { max: KEYS_MAX });
      const { name, expiresAt } = wish;
      const key = await insertApiKey(transaction, scope, {
        id,
        secretHash: hashToken(made.secret),
        memberId: actor.memberId,
        name,
        scopes,
        createdAt: now,
        expiresAt,
      });
      return { was: null, set: { name, scopes, expiresAt }, result: key };
    },
  );
  return { key: result, text: isRepeat ? null : made.text, isRepeat };
}

/**
 * Takes a key back, at once and for good: one's own, or anybody's for who administers keys.
 * @throws {Problem} `record-missing`: there is none that works, or it is not for the caller to see.
 */
export async function takeApiKeyBack(context: WorkspaceContext, keyId: string): Promise<Settled<null>> {
  return changeSettings(
    context,
    { action: "api-key.revoke", subject: "api-key", subjectId: keyId, needs: { verb: "remove", object: "api-key" } },
    async ({ transaction, scope, actor, now }) => {
      const key = await findApiKey(transaction, scope, keyId);
      const isOwn = key?.memberId === actor.memberId;
      if (key === null || key.revokedAt !== null || !(isOwn || mayDo(actor, "administer", "api-key")))
        throw new Problem("record-missing");
      await revokeApiKey(transaction, scope, keyId, now);
      return { was: { name: key.name, memberId: key.memberId }, set: null, result: null };
    },
  );
}
