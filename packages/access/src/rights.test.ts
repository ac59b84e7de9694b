import fc from "fast-check";
import { expect, test } from "vitest";
import { OBJECT_KINDS, ROLES, type Actor, type Belonging, type KeyScope, type ObjectKind } from "./access.ts";
import type { Policy, Role, Verb, Visibility } from "./access.ts";
import { isKeyScope, KEY_SCOPES, mayMakeKey } from "./key-scope.ts";
import { maySetRole } from "./member-role.ts";
import { isAtLeast, mayDo } from "./rights.ts";
import { mayDoTo } from "./sight.ts";

const VERBS: readonly Verb[] = [
  "read",
  "create",
  "edit",
  "remove",
  "move",
  "assign",
  "merge",
  "import",
  "export",
  "administer",
];

// the truth to compare with, written by hand: R read, C create, E edit, D remove, M move, A assign, G merge, I import, X export, P administer
const LETTERS: Readonly<Record<Verb, string>> = {
  read: "R",
  create: "C",
  edit: "E",
  remove: "D",
  move: "M",
  assign: "A",
  merge: "G",
  import: "I",
  export: "X",
  administer: "P",
};
// of owner, admin, manager, member, viewer
const ORACLE: Readonly<Record<ObjectKind, readonly string[]>> = {
  case: ["RCEDMAGIX", "RCEDMAGIX", "RCEDMAGIX", "RCEDMAG", "R"],
  person: ["RCEDAGIX", "RCEDAGIX", "RCEDAGIX", "RCEDAG", "R"],
  company: ["RCEDAGIX", "RCEDAGIX", "RCEDAGIX", "RCEDAG", "R"],
  task: ["RCEDAX", "RCEDAX", "RCEDAX", "RCEDA", "R"],
  note: ["RCEDX", "RCEDX", "RCEDX", "RCED", "R"],
  file: ["RCEDX", "RCEDX", "RCEDX", "RCED", "R"],
  map: ["RCEDX", "RCEDX", "RCEDX", "RX", "RX"],
  import: ["RCED", "RCED", "RCED", "", ""],
  "saved-view": ["RCED", "RCED", "RCED", "RCED", "R"],
  "custom-field": ["RCED", "RCED", "R", "R", "R"],
  team: ["RCED", "RCED", "R", "R", "R"],
  member: ["RCEDP", "RCEDP", "R", "R", "R"],
  "api-key": ["RCEDP", "RCEDP", "RCED", "RCED", ""],
  workspace: ["REDXP", "REXP", "R", "R", "R"],
  audit: ["RX", "RX", "", "", ""],
};

function expected(role: Role, object: ObjectKind, verb: Verb): boolean {
  return ORACLE[object][["owner", "admin", "manager", "member", "viewer"].indexOf(role)]!.includes(LETTERS[verb]);
}

// who the record is of, as the asker (member "me" of team "mine") stands to it; about: what a task, note, or file is about
const BELONGINGS: Readonly<Record<string, Belonging>> = {
  own: { ownerId: "me", teamId: null },
  ownAndTeam: { ownerId: "me", teamId: "mine" },
  team: { ownerId: "you", teamId: "mine" },
  below: { ownerId: "you", teamId: "below" },
  beside: { ownerId: "you", teamId: "beside" },
  other: { ownerId: "you", teamId: null },
  nobody: { ownerId: null, teamId: null },
};
const SEEN_BY_MEMBERS: Readonly<Record<Visibility, readonly string[]>> = {
  owner: ["own", "ownAndTeam"],
  team: ["own", "ownAndTeam", "team"],
  "team-and-below": ["own", "ownAndTeam", "team", "below"],
  everyone: ["own", "ownAndTeam", "team", "below", "beside", "other", "nobody"],
};
const OWN = ["own", "ownAndTeam"];
const ABOUT_OTHERS = ["task", "note", "file"];

function isSeen(role: Role, object: ObjectKind, visibility: Visibility, whose: string): boolean {
  if (object === "saved-view") return OWN.includes(whose);
  if (role === "owner" || role === "admin") return true;
  if (object === "api-key") return OWN.includes(whose);
  if (!["case", "person", "company", ...ABOUT_OTHERS].includes(object)) return true;
  if (role === "manager" && ["team", "below"].includes(whose)) return true;
  return SEEN_BY_MEMBERS[visibility].includes(whose);
}

const SCOPES = (object: ObjectKind): readonly (readonly KeyScope[] | null)[] => [
  null,
  [],
  [`${object}:read`],
  [`${object}:write`],
  [object === "case" ? "note:write" : "case:write"],
];

function isInScope(scopes: readonly KeyScope[] | null, verb: Verb, object: ObjectKind): boolean {
  if (scopes === null) return true;
  if (verb === "read" || verb === "export")
    return scopes.some((scope) => scope === `${object}:read` || scope === `${object}:write`);
  return scopes.includes(`${object}:write`) && !["team", "member", "api-key", "workspace"].includes(object);
}

const actorOf = (role: Role, scopes: readonly KeyScope[] | null = null): Actor => ({
  memberId: "me",
  role,
  teamId: "mine",
  teamsBelow: ["mine", "below"],
  scopes,
});
const VISIBILITIES: readonly Visibility[] = ["owner", "team", "team-and-below", "everyone"];
const PERSONAL: readonly ObjectKind[] = ["saved-view", "api-key"];

interface Cell {
  readonly role: Role;
  readonly object: ObjectKind;
  readonly verb: Verb;
  readonly scopes: readonly KeyScope[] | null;
  readonly visibility: Visibility;
  readonly whose: string;
}

const cells: readonly Cell[] = ROLES.flatMap((role) =>
  OBJECT_KINDS.flatMap((object) =>
    VERBS.flatMap((verb) =>
      SCOPES(object).flatMap((scopes) =>
        VISIBILITIES.flatMap((visibility) =>
          Object.keys(BELONGINGS).map((whose) => ({ role, object, verb, scopes, visibility, whose })),
        ),
      ),
    ),
  ),
);

function oracle({ role, object, verb, scopes, visibility, whose }: Cell): {
  readonly may: boolean;
  readonly mayTo: boolean;
} {
  const may = expected(role, object, verb) && isInScope(scopes, verb, object);
  const sees =
    expected(role, object, "read") && isInScope(scopes, "read", object) && isSeen(role, object, visibility, whose);
  const isTheirs = !PERSONAL.includes(object) || OWN.includes(whose) || role === "owner" || role === "admin";
  return { may, mayTo: may && sees && (verb === "read" || isTheirs) };
}

function decided({ role, object, verb, scopes, visibility, whose }: Cell): {
  readonly may: boolean;
  readonly mayTo: boolean;
} {
  const policy: Policy = { visibility: { case: visibility, person: visibility, company: visibility }, fieldRights: [] };
  const record = {
    object,
    ...BELONGINGS[whose]!,
    ...(ABOUT_OTHERS.includes(object) ? { about: "case" as const } : {}),
  };
  const actor = actorOf(role, scopes);
  return { may: mayDo(actor, verb, object), mayTo: mayDoTo(actor, policy, verb, record) };
}

test("[RGT1] [RGT2] [RGT3] [RGT4] [RGT5] [KEY1] [KEY2] [SEE1] every role, object, verb, key, visibility, and owner is as the table says", () => {
  const differing = cells.filter((cell) => {
    const [is, shall] = [decided(cell), oracle(cell)];
    return is.may !== shall.may || is.mayTo !== shall.mayTo;
  });
  expect(differing).toEqual([]);
  expect(cells.length).toBe(105_000);
});

const anyRole = fc.constantFrom(...ROLES);
const anyObject = fc.constantFrom(...OBJECT_KINDS);
const anyVerb = fc.constantFrom(...VERBS);
const anyScopes = fc.subarray([...KEY_SCOPES]);

test("[KEY1] a key may never more than its member, and nothing its scopes do not name", () => {
  const narrowing = fc.property(anyRole, anyVerb, anyObject, anyScopes, (role, verb, object, scopes) => {
    if (!mayDo(actorOf(role, scopes), verb, object)) return true;
    return mayDo(actorOf(role), verb, object) && scopes.some((scope) => scope.startsWith(`${object}:`));
  });
  expect(() => fc.assert(narrowing, { numRuns: 2_000 })).not.toThrow();
});

test("[RGT1] who is more may do all that who is less may do", () => {
  const rising = fc.property(anyRole, anyRole, anyVerb, anyObject, (more, less, verb, object) => {
    const isBound = isAtLeast(more, less) && mayDo(actorOf(less), verb, object);
    return !isBound || mayDo(actorOf(more), verb, object);
  });
  expect(() => fc.assert(rising, { numRuns: 1_000 })).not.toThrow();
});

test("[RGT6] who may export may read", () => {
  const faults = ROLES.flatMap((role) =>
    OBJECT_KINDS.filter((object) => mayDo(actorOf(role), "export", object) && !mayDo(actorOf(role), "read", object)),
  );
  expect(faults).toEqual([]);
});

test("[KEY2] a key makes no key, and its scopes are known ones", () => {
  expect(mayMakeKey(actorOf("owner", [...KEY_SCOPES]), ["case:read"])).toBe(false);
  expect(mayMakeKey(actorOf("member"), ["case:read", "note:write"])).toBe(true);
  expect(mayMakeKey(actorOf("member"), [])).toBe(false);
  expect(mayMakeKey(actorOf("member"), ["everything:write"])).toBe(false);
  expect(mayMakeKey(actorOf("viewer"), ["case:read"])).toBe(false);
  expect(["case:read", "case:delete", "__proto__", ""].map(isKeyScope)).toEqual([true, false, false, false]);
});

test("[ROL1] only an owner makes an owner or unmakes one; admins give all other roles", () => {
  const set = (by: Role, from: Role | null, to: Role | null) =>
    maySetRole(actorOf(by), { memberId: "you", role: from }, to);
  const allowed = ROLES.map((by) =>
    [null, ...ROLES].flatMap((from) => [null, ...ROLES].filter((to) => set(by, from, to)).map((to) => `${from}>${to}`)),
  );
  const all = [null, ...ROLES].flatMap((from) => [null, ...ROLES].map((to) => `${from}>${to}`));
  expect(allowed).toEqual([all, all.filter((change) => !/owner/u.test(change)), [], [], []]);
});

test("[ROL2] oneself one can only make less, and a key not even that", () => {
  const self = (role: Role, to: Role | null) => maySetRole(actorOf(role), { memberId: "me", role }, to);
  expect(ROLES.map((role) => ROLES.filter((to) => self(role, to)))).toEqual([
    ["owner", "admin", "manager", "member", "viewer"],
    ["admin", "manager", "member", "viewer"],
    ["manager", "member", "viewer"],
    ["member", "viewer"],
    ["viewer"],
  ]);
  expect(self("viewer", null)).toBe(true);
  expect(maySetRole(actorOf("admin", [...KEY_SCOPES]), { memberId: "me", role: "admin" }, "viewer")).toBe(false);
  expect(maySetRole(actorOf("owner", [...KEY_SCOPES]), { memberId: "you", role: "viewer" }, "admin")).toBe(false);
});
