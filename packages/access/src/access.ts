/** What a member may be, from most to least. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const;

export type Role = (typeof ROLES)[number];

/** What rights are about. */
export const OBJECT_KINDS = [
  "case",
  "person",
  "company",
  "task",
  "note",
  "file",
  "map",
  "import",
  "saved-view",
  "custom-field",
  "team",
  "member",
  "api-key",
  "workspace",
  "audit",
] as const;

export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What can be done with it. "export" is reading in bulk; "administer" changes who may do what. */
export type Verb =
  | "read"
  | "create"
  | "edit"
  | "remove"
  | "move"
  | "assign"
  | "merge"
  | "import"
  | "export"
  | "administer";

/** Who sees a record: its owner, the owner's team, that team and those above it, everyone. */
export type Visibility = "owner" | "team" | "team-and-below" | "everyone";

/** What may be done with a field. */
export type FieldLevel = "hidden" | "read" | "edit";

/** A scope of an API key: an object and whether it may be changed. */
export type KeyScope = `${ObjectKind}:${"read" | "write"}`;

/** Who asks, with everything a decision needs. */
export interface Actor {
  readonly memberId: string;
  readonly role: Role;
  readonly teamId: string | null;
  /** The actor's team and all teams below it, by id. */
  readonly teamsBelow: readonly string[];
  /** The scopes of the API key that is used; null: a person signed in, with all the rights of the role. */
  readonly scopes: readonly KeyScope[] | null;
}

/** What a workspace has settled. */
export interface Policy {
  /** Edges: a kind that is not named is seen by everyone. */
  readonly visibility: Readonly<Partial<Record<ObjectKind, Visibility>>>;
  readonly fieldRights: readonly FieldRight[];
}

/** Edges: a field that no right names has the level "edit". Owners and admins have "edit" whatever is settled. */
export interface FieldRight {
  readonly role: Role;
  readonly object: ObjectKind;
  /** A core field by its name, a custom one as `fields.<key>`. */
  readonly field: string;
  readonly level: FieldLevel;
}

/** Records that belong to somebody; tasks, notes, and files belong with the one they are about. */
export type OwnedKind = "case" | "person" | "company";

/** Whose a record is. */
export interface Belonging {
  /** Edges: of a task, note, or file, the owner of what it is about; if it is about nothing, who made it. */
  readonly ownerId: string | null;
  readonly teamId: string | null;
  /** Of a task, note, or file: what it is about. */
  readonly about?: OwnedKind;
  /** Of a saved view: whether its owner shares it with everyone. */
  readonly isShared?: boolean;
}
