import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { auditEntry } from "../schema/change.ts";
import { pageOf, pageParameters } from "../schema/query.ts";
import { changeSeq, id } from "../schema/scalar.ts";

const seq = z
  .codec(z.string().regex(/^[1-9]\d{0,14}$/u), changeSeq, { decode: Number, encode: String })
  .meta({ description: "The number of a change." });

/** What was changed by whom, taking it back, and hearing of it as it happens. */
export const historyOperations = [
  defineOperation({
    id: "changes.undo",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/changes/{seq}/undo",
    tag: "history",
    summary: "Take a change back",
    description:
      "Within 30 days, as long as nothing later stands on it. Needs the right the change itself needed. An undo is a change too, and can be undone.",
    access: { object: "workspace", verb: "read" },
    effect: "once",
    params: { workspaceId: id, seq },
    response: z.object({ seq: changeSeq }),
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "audit.list",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/audit",
    tag: "history",
    summary: "Every change of the workspace, the latest first",
    access: { object: "audit", verb: "read" },
    params: { workspaceId: id },
    query: pageParameters,
    response: pageOf(auditEntry),
    problems: ["cursor-invalid"],
  }),
  defineOperation({
    id: "feed.open",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/feed",
    tag: "history",
    summary: "Hear of changes as they happen",
    description:
      "Server-sent events. Each message has the id of its change: connect again with it in Last-Event-ID, and nothing is missed and nothing comes twice. Without it the feed begins now.",
    access: { object: "workspace", verb: "read" },
    params: { workspaceId: id },
    response: "events",
    problems: ["too-many-streams"],
  }),
] as const;
