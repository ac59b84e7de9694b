import { administer, findDefaultMap, insertDefaultMap, type DefaultMap } from "@fairlead/store";
import type { Locale } from "@fairlead/messages";
import type { FileReader } from "../worker/file-reader.ts";
import type { ImportHost } from "./import-host.ts";

/**
 * Drafts a map from the deals of a file that is open, and makes it the default one of a workspace that has none.
 * Edges: null where the deals give no map; one that somebody else made meanwhile is taken.
 */
export async function makeDraftedMap(
  { store, workspaceId, caller }: ImportHost,
  reader: FileReader,
  options: { readonly name: string; readonly locale: Locale },
): Promise<DefaultMap | null> {
  const document = await reader.call("draftMap", options);
  await administer(store, workspaceId, caller, {
    action: "map.create",
    subject: "map",
    work: async (tx, scope) => {
      const kept = await findDefaultMap(tx, scope);
      if (kept !== null) return { subjectId: kept.id, detail: {}, response: null };
      const memberId = caller.actor?.memberId ?? null;
      const { id, name } = await insertDefaultMap(tx, scope, { document, at: store.now(), memberId });
      return { subjectId: id, detail: { set: { name, version: 1 } }, response: null };
    },
  });
  const scope = store.scope(workspaceId);
  return scope.read((tx) => findDefaultMap(tx, scope));
}
