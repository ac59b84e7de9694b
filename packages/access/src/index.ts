export type {
  Actor,
  Belonging,
  FieldLevel,
  FieldRight,
  KeyScope,
  ObjectKind,
  Policy,
  Role,
  Verb,
  Visibility,
} from "./access.ts";
