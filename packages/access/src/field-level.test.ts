import fc from "fast-check";
import { expect, test } from "vitest";
import { OBJECT_KINDS, ROLES, type Actor, type FieldLevel, type FieldRight, type Policy } from "./access.ts";
import { fieldLevel } from "./field-level.ts";
import { mayDo } from "./rights.ts";

const actorOf = (role: Actor["role"], scopes: Actor["scopes"] = null): Actor => ({
  memberId: "ann",
  role,
  teamId: null,
  teamsBelow: [],
  scopes,
});
const settled = (...fieldRights: FieldRight[]): Policy => ({ visibility: {}, fieldRights });
const hiding = (role: Actor["role"], field = "amountMinor"): FieldRight => ({
  role,
  object: "case",
  field,
  level: "hidden",
});

test("[FLD1] what nobody settled may be edited by who may edit such records, and read by others", () => {
  const levels = ROLES.map((role) => fieldLevel(actorOf(role), settled(), "case", "title"));
  expect(levels).toEqual(["edit", "edit", "edit", "edit", "read"]);
  expect(fieldLevel(actorOf("owner"), settled(), "audit", "action")).toBe("read");
  expect(fieldLevel(actorOf("member"), settled(), "audit", "action")).toBe("hidden");
  expect(fieldLevel(actorOf("member", ["case:read"]), settled(), "case", "title")).toBe("read");
});

test("[FLD2] a right binds its role, its object, and its field alone, and neither owners nor admins", () => {
  const policy = settled(...ROLES.map((role) => hiding(role)));
  expect(ROLES.map((role) => fieldLevel(actorOf(role), policy, "case", "amountMinor"))).toEqual([
    "edit",
    "edit",
    "hidden",
    "hidden",
    "hidden",
  ]);
  expect(fieldLevel(actorOf("member"), policy, "person", "amountMinor")).toBe("edit");
  expect(fieldLevel(actorOf("member"), policy, "case", "fields.amountMinor")).toBe("edit");
  expect(fieldLevel(actorOf("member"), settled(hiding("viewer")), "case", "amountMinor")).toBe("edit");
});

test("[FLD3] id and rev stay readable", () => {
  const policy = settled(hiding("member", "id"), hiding("member", "rev"));
  expect(["id", "rev"].map((field) => fieldLevel(actorOf("member"), policy, "case", field))).toEqual(["read", "read"]);
});

test("[FLD2] rights only narrow: more of them never give more, and never more than the role has", () => {
  const rank: Record<FieldLevel, number> = { hidden: 0, read: 1, edit: 2 };
  const anyRight: fc.Arbitrary<FieldRight> = fc.record({
    role: fc.constantFrom(...ROLES),
    object: fc.constantFrom(...OBJECT_KINDS),
    field: fc.constantFrom("a", "b", "id"),
    level: fc.constantFrom("hidden", "read", "edit"),
  });
  const narrowing = fc.property(fc.constantFrom(...ROLES), fc.array(anyRight), anyRight, (role, rights, right) => {
    const actor = actorOf(role);
    const { object, field } = right;
    const before = rank[fieldLevel(actor, settled(...rights), object, field)];
    const after = rank[fieldLevel(actor, settled(...rights, right), object, field)];
    const most = mayDo(actor, "edit", object) || mayDo(actor, "create", object) ? 2 : 1;
    return after <= before && after <= (mayDo(actor, "read", object) ? most : 0);
  });
  expect(() => fc.assert(narrowing, { numRuns: 2_000 })).not.toThrow();
});
