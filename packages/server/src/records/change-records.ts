import { fieldLevel, type ObjectKind } from "@fairlead/access";
import { Problem } from "@fairlead/api";
import type { Command, RecordState } from "@fairlead/run";
import { getRecord, loadPolicy, transact, type ChangeResult, type WorkspacePolicy } from "@fairlead/store";
import type { Answer, WorkspaceContext } from "../handler.ts";
import { readFor } from "./reading.ts";
import { viewOf } from "./read-records.ts";
import type { RecordKind } from "./record-kind.ts";
import type { FlatRecord } from "./record-view.ts";

/** A change, as it is answered. */
export interface Changed<View> {
  readonly seq: number;
  readonly record: View;
}

type CommandOf<S extends Command["subject"]> = Extract<Command, { readonly subject: S }>["command"];

/** A change that is asked for. Shape: `rev` is the version the caller has seen; null of a record that is to be made. */
export interface ChangeAsked {
  readonly id: string;
  readonly rev: number | null;
  readonly command: CommandOf<Command["subject"]>;
}

/**
 * Carries out a command on a record: its new state, as the caller may see it.
 * @throws {Problem} `record-missing`, `right-missing`, `rev-conflict`, `change-refused`, `idempotency-key-reused`.
 */
export async function change<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  { id, rev, command }: ChangeAsked,
): Promise<Answer<Changed<View>>> {
  // a conversion that is repeated finds the deal it made, and what it answered is answered again
  if (rev !== null && kind.caseKind !== null && command.type !== "convert") await assertCaseKind(kind, context, id);
  const { store, workspaceId, actor, authentication, requestId, idempotency } = context;
  const caller = { actor, via: authentication.via, requestId };
  const request = {
    command: { subject: kind.subject, id, command } as Command,
    expectedRev: rev,
    ...(idempotency === null ? {} : { idempotency }),
  };
  const result = await transact(store, workspaceId, caller, request);
  return answerOf(kind, context, result);
}

/** A lead is not at the address of a deal, though both are cases. */
async function assertCaseKind(kind: RecordKind<unknown>, context: WorkspaceContext, id: string): Promise<void> {
  const row = await readFor(context, (reader) => getRecord(reader, "case", id));
  const isKind = row !== null && (row["kind"] === undefined || row["kind"] === kind.caseKind);
  if (!isKind) throw new Problem("record-missing");
}

async function answerOf<View>(
  kind: RecordKind<View>,
  context: WorkspaceContext,
  result: ChangeResult,
): Promise<Answer<Changed<View>>> {
  switch (result.kind) {
    case "done": {
      const [first] = result.records;
      if (first === undefined || result.seq === null) throw new Problem("internal");
      const record = await seenBy(kind, context, first);
      return { data: { seq: result.seq, record }, rev: first.state.rev, isRepeat: result.isRepeat };
    }
    case "conflict": {
      const current = await seenBy(kind, context, result.current);
      throw new Problem("rev-conflict", { current, values: { rev: result.current.state.rev } });
    }
    case "refused":
    case "missing":
    case "denied":
    case "key-reused":
      throw problemOf(result);
  }
}

/** The problem of a change that was not made. */
export function problemOf(
  result: Extract<ChangeResult, { readonly kind: "refused" | "missing" | "denied" | "key-reused" }>,
): Problem {
  switch (result.kind) {
    case "refused":
      return new Problem("change-refused", { issues: result.reasons });
    case "missing":
      return new Problem("record-missing");
    case "denied":
      return new Problem("right-missing", { issues: result.reasons });
    case "key-reused":
      return new Problem("idempotency-key-reused");
  }
}

/** A state as the caller may see it, with the rights of this moment. */
async function seenBy<View>(
  kind: RecordKind<View>,
  { store, workspaceId, actor }: WorkspaceContext,
  { subject, state }: RecordState,
): Promise<View> {
  const scope = store.scope(workspaceId);
  const policy = await scope.read((transaction) => loadPolicy(transaction, scope));
  const isHidden = (name: string): boolean =>
    fieldLevel(actor, policy, subject satisfies ObjectKind, name) === "hidden";
  const shown = Object.entries(state)
    .filter(([name]) => !isHidden(name))
    .map(([name, value]: [string, unknown]) => [
      name,
      name === "fields" ? customShown(value, policy, isHidden) : value,
    ]);
  return viewOf(kind, Object.fromEntries(shown) as FlatRecord, { policy });
}

function customShown(fields: unknown, { customFields }: WorkspacePolicy, isHidden: (name: string) => boolean): unknown {
  const known = new Set(customFields.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(fields as object).filter(([key]) => known.has(key) && !isHidden(`fields.${key}`)),
  );
}
