import { openReader, type Reader } from "@fairlead/store";
import type { SettingsWork } from "../accounts/settings-change.ts";

/** Reads within a change of settings, with the rights of the moment at which the workspace is held. Edges: gives no cursors. */
export function readerWithin({ transaction, scope, actor, now }: SettingsWork): Promise<Reader> {
  return openReader(transaction, scope, { actor, now, cursorKey: Buffer.alloc(0) });
}
