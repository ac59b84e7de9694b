import { mayDo, type Actor, type ObjectKind, type Verb } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import { administer, findActingMember, type Scope, type Transaction } from "@fairlead/store";
import type { WorkspaceContext } from "../handler.ts";

/** What a change of settings works with: the workspace is held, and the rights are those of this moment. */
export interface SettingsWork {
  readonly transaction: Transaction;
  readonly scope: Scope;
  readonly actor: Actor;
  /** Units: epoch milliseconds. */
  readonly now: number;
}

/** What a change of settings came to, as the audit tells it. Holds no secrets. */
export interface SettingsOutcome<Result> {
  readonly was: object | null;
  readonly set: object | null;
  /** Kept for repetitions: plain JSON. */
  readonly result: Result;
}

/** What is changed. */
export interface SettingsSubject {
  readonly action: string;
  readonly subject:
    | "member"
    | "team"
    | "invitation"
    | "api-key"
    | "workspace"
    | "map"
    | "custom-field"
    | "saved-view"
    | "file";
  /** Null: of what has no id. */
  readonly subjectId: string | null;
  /** The right it takes. */
  readonly needs: { readonly verb: Verb; readonly object: ObjectKind };
}

/** What came of a change of settings. */
export interface Settled<Result> {
  readonly result: Result;
  /** Whether it had been done before, under the same idempotency key. */
  readonly isRepeat: boolean;
}

/**
 * Changes settings of a workspace in one transaction, with its audit; nobody else changes the workspace meanwhile.
 * @throws {Problem} `right-missing` when the caller has the right no more, `idempotency-key-reused`; what `work` throws: then nothing is changed.
 */
export async function changeSettings<Result>(
  context: WorkspaceContext,
  subject: SettingsSubject,
  work: (given: SettingsWork) => Promise<SettingsOutcome<Result>>,
): Promise<Settled<Result>> {
  const { store, workspaceId, actor, authentication, requestId, idempotency } = context;
  const caller = { actor, via: authentication.via, requestId };
  const { action, subject: kind, subjectId, needs } = subject;
  const outcome = await administer<Result>(store, workspaceId, caller, {
    action,
    subject: kind,
    ...(idempotency === null ? {} : { idempotency }),
    work: async (transaction, scope) => {
      // the rights the request came with may have been taken since
      const acting = await findActingMember(transaction, scope, { id: actor.memberId }, { scopes: actor.scopes });
      if (acting === null || !mayDo(acting.actor, needs.verb, needs.object)) throw new Problem("right-missing");
      const { was, set, result } = await work({ transaction, scope, actor: acting.actor, now: store.now() });
      return { subjectId, detail: { was, set }, response: result };
    },
  });
  if (outcome.kind === "key-reused") throw new Problem("idempotency-key-reused");
  return { result: outcome.response, isRepeat: outcome.isRepeat };
}
