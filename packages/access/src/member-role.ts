import type { Actor, Role } from "./access.ts";
import { isAtLeast, mayDo } from "./rights.ts";

/**
 * Whether an actor may give somebody a role.
 * Shape: `target.role` is the role so far, null: not a member yet; `role` null ends the membership.
 * Edges: that a workspace keeps an owner is for the store to hold, which sees them all.
 */
export function maySetRole(
  actor: Actor,
  target: { readonly memberId: string | null; readonly role: Role | null },
  role: Role | null,
): boolean {
  if (target.memberId === actor.memberId) return mayStepDown(actor, role);
  if (!mayDo(actor, "administer", "member")) return false;
  const isAboutOwner = target.role === "owner" || role === "owner";
  return !isAboutOwner || actor.role === "owner";
}

/** Oneself one may only make less; a key stands in for its member in work, not in this. */
function mayStepDown(actor: Actor, role: Role | null): boolean {
  return actor.scopes === null && (role === null || isAtLeast(actor.role, role));
}
