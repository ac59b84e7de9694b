import type { Actor, Belonging, ObjectKind, OwnedKind, Policy, Role, Verb, Visibility } from "./access.ts";
import { isAtLeast, mayDo } from "./rights.ts";

/**
 * Which records of a kind an actor sees: all, those of some owners or teams, none.
 * Edges: of tasks, notes, and files it is asked for what they are about.
 */
export type VisibilityCondition =
  | { readonly kind: "all" }
  | { readonly kind: "some"; readonly ownerIds: readonly string[]; readonly teamIds: readonly string[] }
  | { readonly kind: "none" };

/** Why somebody sees a record. */
export type SightReason =
  /** It is their own. */
  | { readonly kind: "own" }
  /** It is of their team. */
  | { readonly kind: "team"; readonly teamId: string }
  /** It is of a team below theirs. */
  | { readonly kind: "team-below"; readonly teamId: string }
  /** Everyone sees records of this kind. */
  | { readonly kind: "everyone" }
  /** Its owner shares it with everyone. */
  | { readonly kind: "shared" }
  /** The role sees all. */
  | { readonly kind: "role"; readonly role: Role };

const SEES_ALL: Role = "admin";
const SEES_TEAMS: Role = "manager";
const OWNED: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["case", "person", "company"]);
const ABOUT_OTHERS: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["task", "note", "file"]);
const PERSONAL: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["saved-view", "api-key"]);

/** Whether an actor sees a record. */
export function maySee(actor: Actor, policy: Policy, object: ObjectKind, belonging: Belonging): boolean {
  return explainSight(actor, policy, object, belonging).length > 0;
}

/** Why an actor sees a record: every reason that alone would do. Edges: none: it is not seen. */
export function explainSight(
  actor: Actor,
  policy: Policy,
  object: ObjectKind,
  { ownerId, teamId, about, isShared }: Belonging,
): readonly SightReason[] {
  if (!mayDo(actor, "read", object)) return [];
  const visibility = visibilityOf(policy, object, about);
  const reasons: SightReason[] = [];
  if (ownerId !== null && ownerId === actor.memberId) reasons.push({ kind: "own" });
  if (teamId !== null && teamId === actor.teamId && seenTeams(actor, object, visibility).includes(teamId))
    reasons.push({ kind: "team", teamId });
  else if (teamId !== null && seenTeams(actor, object, visibility).includes(teamId))
    reasons.push({ kind: "team-below", teamId });
  if (visibility === "everyone") reasons.push({ kind: "everyone" });
  if (isShared === true) reasons.push({ kind: "shared" });
  if (seesAll(actor, object)) reasons.push({ kind: "role", role: actor.role });
  return reasons;
}

/**
 * Which records of a kind an actor sees, for those who look for many at once.
 * Shape: a record is seen if its owner is one of `ownerIds` or its team one of `teamIds`; shared saved views are seen besides.
 */
export function visibilityCondition(
  actor: Actor,
  policy: Policy,
  object: ObjectKind,
  about?: OwnedKind,
): VisibilityCondition {
  if (!mayDo(actor, "read", object)) return { kind: "none" };
  const visibility = visibilityOf(policy, object, about);
  if (visibility === "everyone" || seesAll(actor, object)) return { kind: "all" };
  return { kind: "some", ownerIds: [actor.memberId], teamIds: seenTeams(actor, object, visibility) };
}

/**
 * Whether an actor may do something with this very record.
 * Edges: what is personal (a saved view, a key) is changed by its owner, and by those who see all; a view that is shared is read by everyone.
 */
export function mayDoTo(
  actor: Actor,
  policy: Policy,
  verb: Verb,
  { object, ...belonging }: Belonging & { readonly object: ObjectKind },
): boolean {
  if (!mayDo(actor, verb, object) || !maySee(actor, policy, object, belonging)) return false;
  if (verb === "read" || !PERSONAL.has(object)) return true;
  return belonging.ownerId === actor.memberId || isAtLeast(actor.role, SEES_ALL);
}

function visibilityOf({ visibility }: Policy, object: ObjectKind, about: OwnedKind | undefined): Visibility {
  if (OWNED.has(object)) return visibility[object] ?? "everyone";
  // what is about nothing is its maker's alone
  if (ABOUT_OTHERS.has(object)) return about === undefined ? "owner" : (visibility[about] ?? "everyone");
  return PERSONAL.has(object) ? "owner" : "everyone";
}

function seesAll(actor: Actor, object: ObjectKind): boolean {
  return object !== "saved-view" && isAtLeast(actor.role, SEES_ALL);
}

function seenTeams(actor: Actor, object: ObjectKind, visibility: Visibility): readonly string[] {
  if (PERSONAL.has(object)) return [];
  if (visibility === "team-and-below" || isAtLeast(actor.role, SEES_TEAMS)) return actor.teamsBelow;
  return visibility === "team" && actor.teamId !== null ? [actor.teamId] : [];
}
