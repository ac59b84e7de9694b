import type { Actor, Role } from "@fairlead/access";
import type { CaseState, Command } from "@fairlead/run";
import { createId } from "../../src/id.ts";
import type { TestStore } from "../../src/testing/index.ts";
import type { Caller, ChangeRequest, ChangeResult } from "../../src/transact/change.ts";
import { transact } from "../../src/transact/transact.ts";

/** Nobody's change: of the system, which may do everything. */
export const SYSTEM: Caller = { actor: null, via: "system", requestId: null };

/** A member of a workspace, signed in. */
export async function addMember(
  store: TestStore,
  workspaceId: string,
  { role = "member", teamId = null }: { readonly role?: Role; readonly teamId?: string | null } = {},
): Promise<{ readonly actor: Actor; readonly caller: Caller }> {
  const scope = store.scope(workspaceId);
  const id = createId();
  const member = {
    id,
    account_id: createId(),
    name: "Ann",
    email: `${id}@example.com`,
    role,
    team_id: teamId,
    created_at: 0,
  };
  await scope.write((tx) => tx.execute(scope.insertInto("member", [{ ...member, deactivated_at: null }])));
  const actor: Actor = { memberId: id, role, teamId, teamsBelow: teamId === null ? [] : [teamId], scopes: null };
  return { actor, caller: { actor, via: "session", requestId: "r1" } };
}

/** A command that makes a deal. */
export function newDeal(id: string, title = "Deal", ownerId: string | null = null): Command {
  const ownership = { ownerId, teamId: null };
  return { subject: "case", id, command: { type: "create", kind: "deal", values: { title }, ownership } };
}

/** A request for a command on what is not there yet, or on what was seen at a `rev`. */
export function asking(command: Command, expectedRev: number | null = null): ChangeRequest {
  return { command, expectedRev };
}

/** A case that was made by the system. */
export async function makeDeal(store: TestStore, workspaceId: string, title?: string): Promise<CaseState> {
  return caseOf(await transact(store, workspaceId, SYSTEM, asking(newDeal(createId(), title))));
}

/** The case of a change that was done. */
export function caseOf(result: ChangeResult): CaseState {
  if (result.kind !== "done" || result.records[0]?.subject !== "case") throw new Error(JSON.stringify(result));
  return result.records[0].state;
}

/** All rows of all tables of a workspace as the owner of the database sees them: what a denial must leave as it was. */
export async function everything(store: TestStore, workspaceId: string): Promise<unknown> {
  const scope = store.scope(workspaceId);
  const tables = [
    "workspace_head",
    "team",
    "member",
    "map",
    "map_version",
    "event",
    "sales_case",
    "person",
    "company",
    "task",
    "note",
    "record_key",
    "audit",
    "outbox",
    "idempotency",
    "activity",
    "actor",
  ] as const;
  return scope.read(async (tx) => {
    const rows = await Promise.all(
      tables.map((table) => tx.query({ text: `SELECT t::text AS row FROM ${table} t ORDER BY 1`, values: [] })),
    );
    return rows;
  });
}

/** Gives cases a custom field of numbers, `size`. */
export async function addSizeField(store: TestStore, workspaceId: string): Promise<void> {
  const scope = store.scope(workspaceId);
  const field = { object: "case", key: "size", label: "Size", type: "number", created_at: 0 } as const;
  await scope.write((tx) => tx.execute(scope.insertInto("custom_field", [{ ...field, removed_at: null }])));
}
