import fc from "fast-check";
import { expect, test } from "vitest";
import {
  OBJECT_KINDS,
  ROLES,
  type Actor,
  type Belonging,
  type ObjectKind,
  type OwnedKind,
  type Policy,
} from "./access.ts";
import { explainSight, mayDoTo, maySee, visibilityCondition, type VisibilityCondition } from "./sight.ts";

const member: Actor = {
  memberId: "ann",
  role: "member",
  teamId: "north",
  teamsBelow: ["north", "coast"],
  scopes: null,
};
const policyOf = (visibility: Policy["visibility"]): Policy => ({ visibility, fieldRights: [] });

test("[SEE3] a kind for which nothing is settled is seen by everyone", () => {
  const record = { ownerId: "bob", teamId: "south" };
  expect(explainSight(member, policyOf({}), "case", record)).toEqual([{ kind: "everyone" }]);
  expect(visibilityCondition(member, policyOf({}), "case")).toEqual({ kind: "all" });
});

test("[SEE2] a manager sees the teams below whatever is settled; an admin sees all", () => {
  const manager: Actor = { ...member, role: "manager" };
  const ofTeamBelow = { ownerId: "bob", teamId: "coast" };
  const settled = policyOf({ case: "owner" });
  expect(explainSight(member, settled, "case", ofTeamBelow)).toEqual([]);
  expect(explainSight(manager, settled, "case", ofTeamBelow)).toEqual([{ kind: "team-below", teamId: "coast" }]);
  expect(visibilityCondition(manager, settled, "case")).toEqual({
    kind: "some",
    ownerIds: ["ann"],
    teamIds: ["north", "coast"],
  });
  expect(explainSight({ ...member, role: "admin" }, settled, "case", { ...ofTeamBelow, teamId: "south" })).toEqual([
    { kind: "role", role: "admin" },
  ]);
});

test("[SEE4] nobody's record is not everybody's: no owner is like no other, and no team like no other", () => {
  const loner: Actor = { ...member, role: "manager", teamId: null, teamsBelow: [] };
  const nobodys = { ownerId: null, teamId: null };
  for (const visibility of ["owner", "team", "team-and-below"] as const)
    expect(explainSight(loner, policyOf({ company: visibility }), "company", nobodys)).toEqual([]);
});

test("[SEE5] a task is seen with what it is about, with that kind's visibility", () => {
  const settled = policyOf({ case: "owner", company: "everyone" });
  const bobs = { ownerId: "bob", teamId: null };
  expect(maySee(member, settled, "task", { ...bobs, about: "case" })).toBe(false);
  expect(maySee(member, settled, "task", { ...bobs, about: "company" })).toBe(true);
  expect(maySee(member, settled, "file", bobs)).toBe(false);
  expect(maySee(member, settled, "file", { ownerId: "ann", teamId: null })).toBe(true);
});

test("[SEE6] a shared view is everyone's to see and its owner's to change; a view of one's own not even an admin sees", () => {
  const view = { object: "saved-view", ownerId: "bob", teamId: null } as const;
  const admin: Actor = { ...member, role: "admin" };
  const may = (actor: Actor, isShared: boolean) =>
    (["read", "edit"] as const).map((verb) => mayDoTo(actor, policyOf({}), verb, { ...view, isShared }));
  expect([may(member, false), may(member, true)]).toEqual([
    [false, false],
    [true, false],
  ]);
  expect([may(admin, false), may(admin, true)]).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(explainSight(member, policyOf({}), "saved-view", { ...view, isShared: true })).toEqual([{ kind: "shared" }]);
});

const anyId = fc.constantFrom("a", "b", "c", null);
const anyActor: fc.Arbitrary<Actor> = fc.record({
  memberId: fc.constantFrom("a", "b", "c"),
  role: fc.constantFrom(...ROLES),
  teamId: anyId,
  teamsBelow: fc.subarray(["a", "b", "c"]),
  scopes: fc.constantFrom(null, [], ["case:read" as const], ["task:write" as const, "person:write" as const]),
});
const anyVisibility = fc.constantFrom(
  "owner" as const,
  "team" as const,
  "team-and-below" as const,
  "everyone" as const,
);
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  visibility: fc.dictionary(fc.constantFrom("case", "person", "company"), anyVisibility),
  fieldRights: fc.constant([]),
});
const kinds: readonly { readonly object: ObjectKind; readonly about?: OwnedKind }[] = [
  ...OBJECT_KINDS.map((object) => ({ object })),
  { object: "task", about: "case" },
  { object: "note", about: "person" },
  { object: "file", about: "company" },
];

function isInside(condition: VisibilityCondition, { ownerId, teamId }: Belonging): boolean {
  if (condition.kind !== "some") return condition.kind === "all";
  const isOwners = ownerId !== null && condition.ownerIds.includes(ownerId);
  return isOwners || (teamId !== null && condition.teamIds.includes(teamId));
}

test("[SEE7] the reasons, the sight, and the condition for many records agree", () => {
  const anyKind = fc.constantFrom(...kinds);
  const anyBelonging = fc.record({ ownerId: anyId, teamId: anyId });
  const agreeing = fc.property(
    anyActor,
    anyPolicy,
    anyKind,
    anyBelonging,
    (actor, policy, { object, about }, belonging) => {
      const whole: Belonging = { ...belonging, ...(about === undefined ? {} : { about }) };
      const seen = isInside(visibilityCondition(actor, policy, object, about), belonging);
      expect(maySee(actor, policy, object, whole)).toBe(seen);
      expect(explainSight(actor, policy, object, whole).length > 0).toBe(seen);
    },
  );
  expect(() => fc.assert(agreeing, { numRuns: 5_000 })).not.toThrow();
});
