import type { Actor, FieldLevel, ObjectKind, Policy } from "./access.ts";
import { isAtLeast, mayDo } from "./rights.ts";

const RANK: Readonly<Record<FieldLevel, number>> = { hidden: 0, read: 1, edit: 2 };

/** What a record is told apart by, and what a change of it has to name: never hidden from those who see the record. */
const IDENTITY: ReadonlySet<string> = new Set(["id", "rev"]);

/**
 * What an actor may do with a field of the records of a kind that they see.
 * Shape: `field` is a core field by its name, a custom one as `fields.<key>`.
 * Edges: "edit" is of who may edit or create such records. Of several rights that name the same field the least holds.
 */
export function fieldLevel(actor: Actor, policy: Policy, object: ObjectKind, field: string): FieldLevel {
  if (!mayDo(actor, "read", object)) return "hidden";
  const most: FieldLevel = mayDo(actor, "edit", object) || mayDo(actor, "create", object) ? "edit" : "read";
  if (isAtLeast(actor.role, "admin")) return most;
  const settled = policy.fieldRights.filter(
    (right) => right.role === actor.role && right.object === object && right.field === field,
  );
  const level = settled.reduce<FieldLevel>((least, right) => lesser(least, right.level), most);
  return level === "hidden" && IDENTITY.has(field) ? "read" : level;
}

function lesser(a: FieldLevel, b: FieldLevel): FieldLevel {
  return RANK[a] <= RANK[b] ? a : b;
}
