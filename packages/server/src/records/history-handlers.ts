import { Problem, type AuditEntry } from "@fairlead/api";
import type { HandlersFor } from "../handler.ts";
import { listRecords } from "@fairlead/store";
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
  "changes.undo": async () => {
    throw new Problem("change-refused", { issues: [] });
  },
};
