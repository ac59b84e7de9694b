import { z } from "zod";
import { defineOperation } from "../../operation.ts";
import { id, rev } from "../../schema/scalar.ts";

const visibility = z.enum(["owner", "team", "team-and-below", "everyone"]);

/** What members may see and do beyond their roles. */
const accessSettings = {
  visibility: z
    .strictObject({ case: visibility.optional(), person: visibility.optional(), company: visibility.optional() })
    .meta({ description: "Who sees records of a kind. A kind that is not named is seen by everyone." }),
  fieldRights: z
    .array(
      z.strictObject({
        role: z.enum(["manager", "member", "viewer"]),
        object: z.enum(["case", "person", "company"]),
        field: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,79}(?:\.[A-Za-z0-9_-]{1,80})?$/u),
        level: z.enum(["hidden", "read", "edit"]),
      }),
    )
    .max(2_000)
    .meta({ description: "What roles may do with fields. A field that is not named may be edited." }),
};

const accessView = z.object({ ...accessSettings, rev }).meta({ id: "AccessSettings" });

/** Who sees what in a workspace. */
export const accessOperations = [
  defineOperation({
    id: "access.get",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/access",
    tag: "workspace",
    summary: "Who sees records, and what roles may do with fields",
    access: { object: "workspace", verb: "administer" },
    params: { workspaceId: id },
    response: accessView,
  }),
  defineOperation({
    id: "access.put",
    method: "PUT",
    path: "/v1/workspaces/{workspaceId}/access",
    tag: "workspace",
    summary: "Change who sees records, and what roles may do with fields",
    access: { object: "workspace", verb: "administer" },
    effect: "once",
    precondition: "rev",
    params: { workspaceId: id },
    body: z.strictObject(accessSettings),
    response: accessView,
    problems: ["change-refused", "state-changed"],
  }),
] as const;
