import { Problem, type InputOf, type OutputOf } from "@fairlead/api";
import { changeWorkspace, findWorkspace, type Workspace } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";
import { assertWorkspaceValues } from "./set-up.ts";
import { changeSettings, type Settled } from "./settings-change.ts";

type WorkspaceData = OutputOf<"workspace.get">;

/** The workspace of a request. @throws {Problem} `record-missing` when it is gone. */
export async function readWorkspace({ store, workspaceId }: WorkspaceContext): Promise<WorkspaceData> {
  const scope = store.scope(workspaceId);
  const workspace = await scope.read((transaction) => findWorkspace(transaction, scope));
  if (workspace === null) throw new Problem("record-missing");
  return dataOf(workspace);
}

/**
 * Changes the workspace of a request.
 * @throws {Problem} `right-missing`, `rev-conflict`, `change-refused` when time zone or currency are unknown.
 */
export function editWorkspace(
  context: WorkspaceContext,
  rev: number,
  change: InputOf<"workspace.patch">["body"],
): Promise<Settled<WorkspaceData>> {
  const wish = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const needs = { verb: "edit", object: "workspace" } as const;
  const subject = { action: "workspace.edit", subject: "workspace", subjectId: context.workspaceId, needs } as const;
  return changeSettings(context, subject, async ({ transaction, scope }) => {
    const before = await findWorkspace(transaction, scope);
    if (before === null) throw new Problem("record-missing");
    if (before.rev !== rev) throw new Problem("rev-conflict", { current: before, values: { rev: before.rev } });
    assertWorkspaceValues({ ...before, ...wish });
    const changed = await changeWorkspace(transaction, scope, rev, wish);
    if (changed === null) throw new Problem("state-changed");
    return { was: settingsOf(before), set: settingsOf(changed), result: dataOf(changed) };
  });
}

function dataOf({ id, name, locale, timeZone, currency, isDemo, createdAt, rev }: Workspace): WorkspaceData {
  return { id, name, locale, timeZone, currency, isDemo, createdAt, rev };
}

function settingsOf({ name, locale, timeZone, currency }: Workspace): object {
  return { name, locale, timeZone, currency };
}
