import { openReader, type Reader } from "@fairlead/store";
import { createHmac } from "node:crypto";
import type { WorkspaceContext } from "../handler.ts";

/** Reads for the caller, with the rights of this moment, in one transaction. */
export function readFor<T>(
  { store, workspaceId, actor }: WorkspaceContext,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const scope = store.scope(workspaceId);
  // who knows the owner's password needs no cursor of ours
  const { password } = new URL(store.address.ownerUrl);
  const cursorKey = createHmac("sha256", password).update("fairlead cursor").digest();
  return scope.read(async (transaction) =>
    work(await openReader(transaction, scope, { actor, now: store.now(), cursorKey })),
  );
}
