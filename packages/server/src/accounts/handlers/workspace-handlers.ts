import { Problem, type OutputOf } from "@fairlead/api";
import { findMember, findWorkspace, listWorkspacesOf, type Store } from "@fairlead/store";
import { readAccess, settleAccess } from "../access-settings.ts";
import type { HandlersFor } from "../../handler.ts";
import type { Accounts } from "../accounts.ts";
import { editWorkspace, readWorkspace } from "../edit-workspace.ts";
import { createWorkspace } from "../set-up.ts";
import { ownSession } from "./own-session.ts";

type Membership = OutputOf<"workspaces.list">["items"][number];

/** The workspaces of an account, and who sees what in one. */
export function createWorkspaceHandlers(
  accounts: Accounts,
): HandlersFor<
  "workspaces.list" | "workspaces.create" | "workspace.get" | "workspace.patch" | "access.get" | "access.put"
> {
  const { store } = accounts;
  return {
    "workspaces.list": async (_input, { authentication }) => {
      const { accountId } = authentication;
      const ids = await store.runGlobal((transaction) => listWorkspacesOf(transaction, accountId));
      // a key is for one workspace, and learns of no other
      const actors = await Promise.all(ids.map((id) => authentication.actorIn(id)));
      const own = ids.filter((_, index) => actors[index] !== null);
      const found = await Promise.all(own.map((workspaceId) => readMembership(store, workspaceId, accountId)));
      return { data: { items: found.filter((membership) => membership !== null) } };
    },
    "workspaces.create": async ({ body }, context) => {
      const { accountId } = ownSession(context);
      const { requestId, idempotency } = context;
      if (idempotency === null) throw new Problem("idempotency-key-missing");
      const wish = { accountId, requestId, key: idempotency.key };
      const { workspaceId, isRepeat } = await createWorkspace(accounts, wish, body);
      return { data: { workspaceId }, isRepeat };
    },
    "workspace.get": async (_input, context) => {
      const workspace = await readWorkspace(context);
      return { data: workspace, rev: workspace.rev };
    },
    "workspace.patch": async ({ body, rev }, context) => {
      const { result, isRepeat } = await editWorkspace(context, rev, body);
      return { data: result, rev: result.rev, isRepeat };
    },
    "access.get": async (_input, context) => {
      const settings = await readAccess(context);
      return { data: settings, rev: settings.rev };
    },
    "access.put": async ({ body, rev }, context) => {
      const { result, isRepeat } = await settleAccess(context, rev, body);
      return { data: result, rev: result.rev, isRepeat };
    },
  };
}

async function readMembership(store: Store, workspaceId: string, accountId: string): Promise<Membership | null> {
  const scope = store.scope(workspaceId);
  const [workspace, member] = await scope.read((transaction) =>
    Promise.all([findWorkspace(transaction, scope), findMember(transaction, scope, { accountId })]),
  );
  if (workspace === null || member === null || member.deactivatedAt !== null) return null;
  const { name, isDemo } = workspace;
  return { workspaceId, name, memberId: member.id, role: member.role, isDemo };
}
