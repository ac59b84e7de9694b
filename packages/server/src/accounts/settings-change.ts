import type { Actor } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import { findActingMember, type Scope, type Transaction } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";

/** What a change of settings works with: the workspace is held, and the rights are those of this moment. */
export interface SettingsWork {
  readonly transaction: Transaction;
  readonly scope: Scope;
  readonly actor: Actor;
  /** Units: epoch milliseconds. */
  readonly now: number;
}

/** What a change of settings came to. Shape: `detail` is told in the audit and `response` is kept for repetitions: neither holds secrets. */
export interface SettingsOutcome<Response> {
  readonly subjectId: string | null;
  readonly detail: unknown;
  readonly response: Response;
}

/** What is changed. */
export interface SettingsSubject {
  readonly action: string;
  readonly subject: "member" | "team" | "invitation" | "api-key" | "workspace";
}

/**
 * Changes settings of a workspace in one transaction, in which nobody else changes it.
 * @throws {Problem} `right-missing` when the caller is no member any more; what `work` throws: then nothing is changed.
 */
export async function changeSettings<Response>(
  context: WorkspaceContext,
  subject: SettingsSubject,
  work: (given: SettingsWork) => Promise<SettingsOutcome<Response>>,
): Promise<{ readonly response: Response; readonly isRepeat: boolean }> {
  const { store, workspaceId } = context;
  const scope = store.scope(workspaceId);
  return scope.write(async (transaction) => {
    const acting = await findActingMember(
      transaction,
      scope,
      { id: context.actor.memberId },
      { scopes: context.actor.scopes },
    );
    if (acting === null) throw new Problem("right-missing");
    const { response } = await work({ transaction, scope, actor: acting.actor, now: store.now() });
    return { response, isRepeat: false };
  });
}
