import {
  OBJECT_KINDS,
  ROLES,
  type FieldRight,
  type ObjectKind,
  type Policy,
  type Role,
  type Visibility,
} from "@fairlead/access";
import { FairleadError } from "@fairlead/base";
import { isTimeZone } from "../query/day.ts";
import type { Transaction } from "../connection/transaction.ts";
import type { Scope } from "../scope.ts";
import { customFieldOf, type CustomField } from "./custom-field.ts";

/** What a workspace has settled that reading and changing its records needs to know. */
export interface WorkspacePolicy extends Policy {
  /** Where its days begin and end: a name of the IANA time zone database. */
  readonly timeZone: string;
  /** Of money without a currency of its own. */
  readonly currency: string;
  readonly customFields: readonly CustomField[];
}

const VISIBILITIES: ReadonlySet<string> = new Set<Visibility>(["owner", "team", "team-and-below", "everyone"]);

const POLICY_TEXT = `SELECT visibility, time_zone, currency,
(SELECT coalesce(json_agg(json_build_object('role', role, 'object', object, 'field', field, 'level', level)), '[]')
  FROM field_right WHERE workspace_id = $1) AS rights,
(SELECT coalesce(json_agg(json_build_object('object', object, 'key', key, 'label', label, 'type', type, 'choices', choices,
    'order', ord, 'rev', rev) ORDER BY object, ord, key), '[]')
  FROM custom_field WHERE workspace_id = $1 AND removed_at IS NULL) AS fields
FROM workspace WHERE workspace_id = $1`;

interface PolicyRow {
  readonly visibility: unknown;
  readonly time_zone: string;
  readonly currency: string;
  readonly rights: readonly Readonly<Record<"role" | "object" | "field", string> & Pick<FieldRight, "level">>[];
  readonly fields: readonly (Omit<CustomField, "choices"> & { readonly choices: unknown })[];
}

/**
 * What a workspace has settled, as it is now: rights that are taken away are gone with the next call.
 * Edges: a visibility this program does not know is the narrowest one.
 * Cost: one statement, since every change and every list asks for it.
 * @throws {FairleadError} `workspace-missing` when there is no such workspace.
 */
export async function loadPolicy(transaction: Transaction, { workspaceId }: Scope): Promise<WorkspacePolicy> {
  const statement = { name: "load-policy", text: POLICY_TEXT, values: [workspaceId] };
  const [workspace] = await transaction.query<PolicyRow>(statement);
  if (workspace === undefined) throw new FairleadError("workspace-missing", { workspace: workspaceId });
  return {
    visibility: visibilityOf(workspace.visibility),
    fieldRights: workspace.rights.flatMap((right): FieldRight[] =>
      isRole(right.role) && isObjectKind(right.object) ? [{ ...right, role: right.role, object: right.object }] : [],
    ),
    timeZone: isTimeZone(workspace.time_zone) ? workspace.time_zone : "UTC",
    currency: workspace.currency,
    customFields: workspace.fields.map(customFieldOf),
  };
}

function visibilityOf(settled: unknown): Policy["visibility"] {
  if (typeof settled !== "object" || settled === null) return {};
  return Object.fromEntries(
    Object.entries(settled).map(([kind, level]: [string, unknown]) => [kind, isVisibility(level) ? level : "owner"]),
  );
}

function isVisibility(level: unknown): level is Visibility {
  return typeof level === "string" && VISIBILITIES.has(level);
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function isObjectKind(text: string): text is ObjectKind {
  return (OBJECT_KINDS as readonly string[]).includes(text);
}
