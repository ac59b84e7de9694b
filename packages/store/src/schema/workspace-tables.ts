import type { Generated } from "kysely";
import type { Json, JsonWithDefault } from "./column-types.ts";

/** One company's maps, records, and log. */
export interface WorkspaceTable {
  readonly workspace_id: string;
  readonly name: string;
  readonly locale: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly visibility: JsonWithDefault;
  readonly is_demo: Generated<boolean>;
  readonly created_at: number;
  readonly rev: Generated<number>;
}

/** The ends of a workspace's lists. */
export interface WorkspaceHeadTable {
  readonly workspace_id: string;
  readonly event_seq: Generated<number>;
  readonly audit_seq: Generated<number>;
  readonly audit_hash: Buffer;
  readonly case_no: Generated<number>;
  readonly activity_id: Generated<number>;
  readonly actor_id: Generated<number>;
}

/** Teams, as a tree. */
export interface TeamTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly rev: Generated<number>;
}

/** Who works in a workspace. */
export interface MemberTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "owner" | "admin" | "manager" | "member" | "viewer";
  readonly team_id: string | null;
  readonly created_at: number;
  readonly deactivated_at: number | null;
  readonly rev: Generated<number>;
}

/** Who is asked to come. */
export interface InvitationTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly token_hash: Buffer;
  readonly email: string;
  readonly role: "admin" | "manager" | "member" | "viewer";
  readonly team_id: string | null;
  readonly invited_by: string;
  readonly created_at: number;
  readonly expires_at: number;
  readonly accepted_at: number | null;
  readonly revoked_at: number | null;
}

/** Keys of programs, each with the rights of a member at most. */
export interface ApiKeyTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly member_id: string;
  readonly name: string;
  readonly secret_hash: Buffer;
  readonly scopes: string[];
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

/** What a role may do with a field. */
export interface FieldRightTable {
  readonly workspace_id: string;
  readonly role: string;
  readonly object: string;
  readonly field: string;
  readonly level: "hidden" | "read" | "edit";
}

/** Fields that a workspace added. */
export interface CustomFieldTable {
  readonly workspace_id: string;
  readonly object: "case" | "person" | "company";
  readonly key: string;
  readonly label: string;
  readonly type: "text" | "number" | "money" | "date" | "datetime" | "boolean" | "choice";
  readonly choices: JsonWithDefault;
  readonly ord: Generated<number>;
  readonly created_at: number;
  readonly removed_at: number | null;
  readonly rev: Generated<number>;
}

/** Lists as somebody wants to see them. */
export interface SavedViewTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly object: string;
  readonly name: string;
  readonly owner_id: string;
  readonly is_shared: Generated<boolean>;
  readonly query: Json;
  readonly created_at: number;
  readonly updated_at: number;
  readonly rev: Generated<number>;
}

/** Maps, with their drafts. */
export interface MapTable {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly draft: string | null;
  readonly published_version: number | null;
  readonly is_default: Generated<boolean>;
  readonly created_at: number;
  readonly updated_at: number;
  readonly removed_at: number | null;
  readonly rev: Generated<number>;
}

/** Published maps, never changed. */
export interface MapVersionTable {
  readonly workspace_id: string;
  readonly map_id: string;
  readonly version: number;
  readonly document: string;
  readonly published_at: number;
  readonly published_by: string | null;
  readonly note: string | null;
}

/** The names of what happens, by the number events carry. */
export interface ActivityTable {
  readonly workspace_id: string;
  readonly id: number;
  readonly meaning: "stage" | "outcome" | "activity";
  readonly key: string;
  readonly name: string;
  readonly outcome: "won" | "lost" | null;
}

/** The names of who does it, by the number events carry. */
export interface ActorTable {
  readonly workspace_id: string;
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly member_id: string | null;
}
