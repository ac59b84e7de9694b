import type { Actor, ObjectKind, Role, Verb } from "./access.ts";

const RANK: Readonly<Record<Role, number>> = { viewer: 0, member: 1, manager: 2, admin: 3, owner: 4 };

/** The least role that may do it; what is not listed nobody may. */
const LEAST_ROLE: Readonly<Record<ObjectKind, Readonly<Partial<Record<Verb, Role>>>>> = {
  case: {
    read: "viewer",
    create: "member",
    edit: "member",
    remove: "member",
    move: "member",
    assign: "member",
    merge: "member",
    import: "manager",
    export: "manager",
  },
  person: {
    read: "viewer",
    create: "member",
    edit: "member",
    remove: "member",
    assign: "member",
    merge: "member",
    import: "manager",
    export: "manager",
  },
  company: {
    read: "viewer",
    create: "member",
    edit: "member",
    remove: "member",
    assign: "member",
    merge: "member",
    import: "manager",
    export: "manager",
  },
  task: {
    read: "viewer",
    create: "member",
    edit: "member",
    remove: "member",
    assign: "member",
    export: "manager",
  },
  note: { read: "viewer", create: "member", edit: "member", remove: "member", export: "manager" },
  file: { read: "viewer", create: "member", edit: "member", remove: "member", export: "manager" },
  map: { read: "viewer", create: "manager", edit: "manager", remove: "manager", export: "viewer" },
  import: { read: "manager", create: "manager", edit: "manager", remove: "manager" },
  "saved-view": { read: "viewer", create: "member", edit: "member", remove: "member" },
  "custom-field": { read: "viewer", create: "admin", edit: "admin", remove: "admin" },
  team: { read: "viewer", create: "admin", edit: "admin", remove: "admin" },
  member: { read: "viewer", create: "admin", edit: "admin", remove: "admin", administer: "admin" },
  "api-key": { read: "member", create: "member", edit: "member", remove: "member", administer: "admin" },
  workspace: { read: "viewer", edit: "admin", remove: "owner", export: "admin", administer: "admin" },
  audit: { read: "admin", export: "admin" },
};

/** What decides who may do what: a key reads it and changes nothing of it. */
const PEOPLE_ONLY: ReadonlySet<ObjectKind> = new Set(["team", "member", "api-key", "workspace"]);

const READING: ReadonlySet<Verb> = new Set(["read", "export"]);

/** Whether a role is at least another. */
export function isAtLeast(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

/**
 * Whether an actor may do something with objects of a kind at all.
 * Edges: whether with this very record is another question, which `maySee` answers: what one does not see does not exist.
 */
export function mayDo(actor: Actor, verb: Verb, object: ObjectKind): boolean {
  const least = LEAST_ROLE[object][verb];
  return least !== undefined && isAtLeast(actor.role, least) && isWithinScopes(actor, verb, object);
}

function isWithinScopes({ scopes }: Actor, verb: Verb, object: ObjectKind): boolean {
  if (scopes === null) return true;
  if (READING.has(verb)) return scopes.includes(`${object}:read`) || scopes.includes(`${object}:write`);
  return !PEOPLE_ONLY.has(object) && scopes.includes(`${object}:write`);
}
