export {
  OBJECT_KINDS,
  ROLES,
  type Actor,
  type Belonging,
  type FieldLevel,
  type FieldRight,
  type KeyScope,
  type ObjectKind,
  type OwnedKind,
  type Policy,
  type Role,
  type Verb,
  type Visibility,
} from "./access.ts";
export { fieldLevel } from "./field-level.ts";
export { isKeyScope, KEY_SCOPES, mayMakeKey } from "./key-scope.ts";
export { maySetRole } from "./member-role.ts";
export { isAtLeast, mayDo } from "./rights.ts";
export {
  explainSight,
  mayDoTo,
  maySee,
  visibilityCondition,
  type SightReason,
  type VisibilityCondition,
} from "./sight.ts";
export { teamsBelow, type TeamNode } from "./team-tree.ts";
