import { mayDo, type Actor } from "@fairlead/access";
import { Problem, type OperationAccess } from "@fairlead/api";
import type { Authentication } from "../authentication.ts";

/**
 * Lets a caller in or not: the member it is in the workspace the operation is about; null where the operation is about none.
 * Edges: a workspace the caller is no member of does not exist for it.
 * @throws {Problem} `sign-in-needed`, `second-step-needed`, `record-missing`, `right-missing`.
 */
export async function admit(
  access: OperationAccess,
  authentication: Authentication | null,
  workspaceId: string | null,
): Promise<Actor | null> {
  if (access === "public") return null;
  if (authentication === null) throw new Problem("sign-in-needed");
  if (authentication.needsSecondStep) throw new Problem("second-step-needed");
  if (access === "account" || workspaceId === null) return null;
  const actor = await authentication.actorIn(workspaceId);
  if (actor === null) throw new Problem("record-missing");
  if (!mayDo(actor, access.verb, access.object)) throw new Problem("right-missing");
  return actor;
}
