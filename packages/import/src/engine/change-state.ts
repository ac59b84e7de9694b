import { FairleadError } from "@fairlead/base";
import { administer, changeImport, type ImportChange, type ImportState } from "@fairlead/store";
import type { ImportHost } from "./import-host.ts";

/**
 * Brings an import into another state, as a change that is told.
 * @throws {FairleadError} `import-taken-over` when it is in none of the states it is to come from any more.
 */
export async function changeState(
  { store, workspaceId, caller }: ImportHost,
  { id, action, from }: { readonly id: string; readonly action: string; readonly from: readonly ImportState[] },
  change: ImportChange,
): Promise<void> {
  await administer(store, workspaceId, caller, {
    action,
    subject: "import",
    work: async (tx, scope) => {
      const isChanged = await changeImport(tx, scope, { id, from, at: store.now() }, change);
      if (!isChanged) throw new FairleadError("import-taken-over");
      return { subjectId: id, detail: { set: { state: change.state, counts: change.counts } }, response: null };
    },
  });
}
