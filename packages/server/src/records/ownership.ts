import type { Ownership } from "@fairlead/run";
import { findMember } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";

/** Who a record is asked to belong to. */
export interface OwnershipAsked {
  readonly ownerId?: string | null;
  readonly teamId?: string | null;
}

/**
 * Who a record shall belong to: without an owner the caller's, without a team that of the owner.
 * Edges: whether owner and team exist, and whether the caller may give them records, is decided with the change.
 */
export async function ownershipOf(
  { store, workspaceId, actor }: WorkspaceContext,
  { ownerId = actor.memberId, teamId }: OwnershipAsked,
): Promise<Ownership> {
  if (teamId !== undefined || ownerId === null) return { ownerId, teamId: teamId ?? null };
  if (ownerId === actor.memberId) return { ownerId, teamId: actor.teamId };
  const scope = store.scope(workspaceId);
  const owner = await scope.read((transaction) => findMember(transaction, scope, { id: ownerId }));
  return { ownerId, teamId: owner?.teamId ?? null };
}
