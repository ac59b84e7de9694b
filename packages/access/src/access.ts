/** What a member may be, from most to least. */
export type Role = "owner" | "admin" | "manager" | "member" | "viewer";

/** What rights are about. */
export type ObjectKind =
  | "case"
  | "person"
  | "company"
  | "task"
  | "note"
  | "file"
  | "map"
  | "import"
  | "saved-view"
  | "custom-field"
  | "team"
  | "member"
  | "api-key"
  | "workspace"
  | "audit";

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

/** Whose a record is. */
export interface Belonging {
  readonly ownerId: string | null;
  readonly teamId: string | null;
}
