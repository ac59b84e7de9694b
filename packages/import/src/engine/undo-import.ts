import { FairleadError, IssueTally, type Issue } from "@fairlead/base";
import { administer, changeImport, forgetExternalKeysOf, undoImportStep } from "@fairlead/store";
import { changeState } from "./change-state.ts";
import { countsOf } from "./import-counts.ts";
import type { ImportHost } from "./import-host.ts";
import { ProgressTeller, type ImportProgress } from "./import-progress.ts";
import { getImport } from "./import-session.ts";

/** What taking an import back came to. Shape: `kept` are records that were changed since and stay as they are. */
export interface UndoOutcome {
  readonly records: number;
  readonly kept: readonly { readonly subject: string; readonly id: string; readonly reasons: readonly Issue[] }[];
}

/**
 * Takes a whole import back: records it made are put away, records it changed are as they were before, unless they were changed since. Batch by
 * batch, the last one first; one that was cut off goes on when it is called again.
 * Edges: a map or custom fields that the import made stay. The same file can be imported again and makes the records anew.
 * @throws {FairleadError} `import-missing`, `import-state-wrong`; `import-undo-refused` when it may not be taken back (any more).
 */
export async function undoImport(
  host: ImportHost,
  id: string,
  options: { readonly onProgress?: (progress: ImportProgress) => void } = {},
): Promise<UndoOutcome> {
  const { store, workspaceId, caller } = host;
  const row = await getImport(host, id, ["running", "done", "cancelled", "failed", "undoing"]);
  const teller = new ProgressTeller("undoing", store.now, options.onProgress);
  if (row.state !== "undoing")
    await changeState(host, { id, action: "import.undo", from: [row.state] }, { state: "undoing" });
  const kept: UndoOutcome["kept"][number][] = [];
  let records = 0;
  for (let step = 1; ; step++) {
    const done = await undoImportStep(store, workspaceId, caller, id);
    if (done.kind === "finished") break;
    if (done.kind !== "done") throw new FairleadError("import-undo-refused", { reason: done.reasons[0]?.code ?? "" });
    records += done.records;
    kept.push(...done.kept.map(({ record, reasons }) => ({ ...record, reasons })));
    const share = row.nextBatch === 0 ? 1 : Math.min(1, step / row.nextBatch);
    teller.tellBatch({ share, records, counts: countsOf(row.counts) });
  }
  const outcome = { records, kept };
  await finish(host, id, outcome);
  return outcome;
}

/** Ends the undoing, and forgets by which ids other systems know the records that are gone. */
async function finish({ store, workspaceId, caller }: ImportHost, id: string, outcome: UndoOutcome): Promise<void> {
  const tally = new IssueTally();
  for (const { reasons } of outcome.kept) for (const reason of reasons) tally.add(reason);
  await administer(store, workspaceId, caller, {
    action: "import.undone",
    subject: "import",
    work: async (tx, scope) => {
      const at = store.now();
      const change = { state: "undone", problems: tally.list(), finishedAt: at } as const;
      if (!(await changeImport(tx, scope, { id, from: ["undoing"], at }, change)))
        throw new FairleadError("import-taken-over");
      await forgetExternalKeysOf(tx, scope, id);
      const detail = { records: outcome.records, kept: outcome.kept.length };
      return { subjectId: id, detail, response: null };
    },
  });
}
