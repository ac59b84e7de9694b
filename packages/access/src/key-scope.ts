import { OBJECT_KINDS, type Actor, type KeyScope } from "./access.ts";
import { mayDo } from "./rights.ts";

/** Every scope a key can have. */
export const KEY_SCOPES: readonly KeyScope[] = OBJECT_KINDS.flatMap((object): KeyScope[] => [
  `${object}:read`,
  `${object}:write`,
]);

const KNOWN: ReadonlySet<string> = new Set(KEY_SCOPES);

/** Whether a text is a scope: what a store holds may be older or newer than this program. */
export function isKeyScope(text: string): text is KeyScope {
  return KNOWN.has(text);
}

/** Whether an actor may make a key with these scopes. Edges: scopes above the role are given and have no effect. */
export function mayMakeKey(actor: Actor, scopes: readonly string[]): boolean {
  return mayDo(actor, "create", "api-key") && scopes.length > 0 && scopes.every(isKeyScope);
}
