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
import { listCustomFields, type CustomField } from "./custom-field.ts";

/** What a workspace has settled that reading and changing its records needs to know. */
export interface WorkspacePolicy extends Policy {
  /** Where its days begin and end: a name of the IANA time zone database. */
  readonly timeZone: string;
  /** Of money without a currency of its own. */
  readonly currency: string;
  readonly customFields: readonly CustomField[];
}

const VISIBILITIES: ReadonlySet<string> = new Set<Visibility>(["owner", "team", "team-and-below", "everyone"]);

/**
 * What a workspace has settled, as it is now: rights that are taken away are gone with the next call.
 * Edges: a visibility this program does not know is the narrowest one.
 * @throws {FairleadError} `workspace-missing` when there is no such workspace.
 */
export async function loadPolicy(transaction: Transaction, scope: Scope): Promise<WorkspacePolicy> {
  const [workspace, rights, customFields] = await Promise.all([
    transaction.first(scope.selectFrom("workspace").select(["visibility", "time_zone", "currency"])),
    transaction.all(scope.selectFrom("field_right").select(["role", "object", "field", "level"])),
    listCustomFields(transaction, scope),
  ]);
  if (workspace === null) throw new FairleadError("workspace-missing", { workspace: scope.workspaceId });
  return {
    visibility: visibilityOf(workspace.visibility),
    fieldRights: rights.flatMap((right): FieldRight[] =>
      isRole(right.role) && isObjectKind(right.object) ? [{ ...right, role: right.role, object: right.object }] : [],
    ),
    timeZone: isTimeZone(workspace.time_zone) ? workspace.time_zone : "UTC",
    currency: workspace.currency,
    customFields,
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
