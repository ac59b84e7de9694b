import { Problem, type InputOf, type OutputOf } from "@fairlead/api";
import { changeWorkspace, findWorkspace, listFieldRights, setFieldRights, type Workspace } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { refuse } from "./refuse.ts";
import { changeSettings, type Settled } from "./settings-change.ts";

/** Who sees records of a workspace, and what roles may do with fields. */
export type AccessSettings = OutputOf<"access.get">;

type FieldRights = AccessSettings["fieldRights"];

/** What is settled. @throws {Problem} `record-missing` when the workspace is gone. */
export async function readAccess({ store, workspaceId }: WorkspaceContext): Promise<AccessSettings> {
  const scope = store.scope(workspaceId);
  const [workspace, rights] = await scope.read((transaction) =>
    Promise.all([findWorkspace(transaction, scope), listFieldRights(transaction, scope)]),
  );
  if (workspace === null) throw new Problem("record-missing");
  return accessOf(workspace, rights as FieldRights);
}

/**
 * Settles it anew, in place of all that was.
 * @throws {Problem} `right-missing`, `rev-conflict`, `change-refused` when a field is named twice for a role.
 */
export function settleAccess(
  context: WorkspaceContext,
  rev: number,
  { visibility, fieldRights }: InputOf<"access.put">["body"],
): Promise<Settled<AccessSettings>> {
  const needs = { verb: "administer", object: "workspace" } as const;
  const subject = { action: "workspace.access", subject: "workspace", subjectId: context.workspaceId, needs } as const;
  return changeSettings(context, subject, async ({ transaction, scope }) => {
    const names = fieldRights.map(({ role, object, field }) => `${role} ${object} ${field}`);
    const twice = fieldRights[names.findIndex((name, index) => names.indexOf(name) !== index)];
    if (twice !== undefined) refuse("field-right-twice", { field: twice.field, role: twice.role });
    const [before, rights] = [await findWorkspace(transaction, scope), await listFieldRights(transaction, scope)];
    if (before === null) throw new Problem("record-missing");
    const was = accessOf(before, rights as FieldRights);
    if (was.rev !== rev) throw new Problem("rev-conflict", { current: was, values: { rev: was.rev } });
    const changed = await changeWorkspace(transaction, scope, rev, { visibility: definedOnly(visibility) });
    if (changed === null) throw new Problem("state-changed");
    await setFieldRights(transaction, scope, fieldRights);
    const result = accessOf(changed, fieldRights);
    return { was, set: result, result };
  });
}

function accessOf({ visibility, rev }: Workspace, fieldRights: FieldRights): AccessSettings {
  return { visibility, fieldRights, rev };
}

function definedOnly(visibility: AccessSettings["visibility"]): Workspace["visibility"] {
  return Object.fromEntries(Object.entries(visibility).filter(([, level]) => level !== undefined));
}
