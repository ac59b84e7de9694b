import { Problem, type AuditEntry } from "@fairlead/api";
import type { HandlersFor } from "../handler.ts";
import { listRecords, undo } from "@fairlead/store";
import { problemOf } from "./change-records.ts";
import { readFor } from "./reading.ts";
import { refusedQuery } from "./read-records.ts";

/** Handlers of what was changed by whom, and of taking it back. */
export const historyHandlers: HandlersFor<"audit.list" | "changes.undo"> = {
  "audit.list": (input, context) =>
    readFor(context, async (reader) => {
      const result = await listRecords(reader, { ...input.query, object: "audit" });
      if (result.kind === "refused") throw refusedQuery(result.issues);
      return { data: { items: result.rows as unknown as AuditEntry[], nextCursor: result.nextCursor } };
    }),
  "changes.undo": async ({ params }, context) => {
    const { store, workspaceId, actor, authentication, requestId, idempotency } = context;
    const caller = { actor, via: authentication.via, requestId };
    const request = { seq: params.seq, ...(idempotency === null ? {} : { idempotency }) };
    const result = await undo(store, workspaceId, caller, request);
    if (result.kind === "conflict") throw new Problem("state-changed");
    if (result.kind !== "done") throw problemOf(result);
    if (result.seq === null) throw new Problem("internal");
    return { data: { seq: result.seq }, isRepeat: result.isRepeat };
  },
};
