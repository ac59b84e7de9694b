import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { currency, id, instant, label, rev } from "../schema/scalar.ts";

const workspace = z
  .object({
    id,
    name: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    isDemo: z.boolean(),
    createdAt: instant,
    rev,
  })
  .meta({ id: "Workspace", description: "One company's maps, records, and log." });

/** The workspace itself. */
export const workspaceOperations = [
  defineOperation({
    id: "workspace.get",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}",
    tag: "workspace",
    summary: "The workspace",
    access: { object: "workspace", verb: "read" },
    params: { workspaceId: id },
    response: workspace,
  }),
  defineOperation({
    id: "workspace.patch",
    method: "PATCH",
    path: "/v1/workspaces/{workspaceId}",
    tag: "workspace",
    summary: "Change the workspace's name, language, time zone, or currency",
    access: { object: "workspace", verb: "edit" },
    effect: "once",
    precondition: "rev",
    params: { workspaceId: id },
    body: z.strictObject({
      name: label().exactOptional(),
      locale: z.enum(["en", "zh-Hans", "pl"]).exactOptional(),
      timeZone: label(80).exactOptional(),
      currency: currency.exactOptional(),
    }),
    response: workspace,
  }),
] as const;
