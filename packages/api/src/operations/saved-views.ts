import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { savedViewCreation, savedViewEdit, savedViewView } from "../schema/saved-view.ts";
import { id } from "../schema/scalar.ts";

const tag = "views";
const inWorkspace = { workspaceId: id };
const ofView = { workspaceId: id, id };

/** Lists as somebody wants to see them again. */
export const savedViewOperations = [
  defineOperation({
    id: "views.list",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/views",
    tag,
    summary: "The caller's own views and those that others share, by name",
    access: { object: "saved-view", verb: "read" },
    params: inWorkspace,
    response: z.object({ items: z.array(savedViewView) }),
  }),
  defineOperation({
    id: "views.create",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/views",
    tag,
    summary: "Save a view",
    access: { object: "saved-view", verb: "create" },
    effect: "once",
    params: inWorkspace,
    body: savedViewCreation,
    response: savedViewView,
    status: 201,
    problems: ["query-invalid", "change-refused"],
  }),
  defineOperation({
    id: "views.get",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/views/{id}",
    tag,
    summary: "One view",
    access: { object: "saved-view", verb: "read" },
    params: ofView,
    response: savedViewView,
  }),
  defineOperation({
    id: "views.patch",
    method: "PATCH",
    path: "/v1/workspaces/{workspaceId}/views/{id}",
    tag,
    summary: "Change a view: one's own, or as an administrator one that is shared",
    access: { object: "saved-view", verb: "edit" },
    effect: "once",
    precondition: "rev",
    params: ofView,
    body: savedViewEdit,
    response: savedViewView,
    problems: ["query-invalid", "state-changed"],
  }),
  defineOperation({
    id: "views.delete",
    method: "DELETE",
    path: "/v1/workspaces/{workspaceId}/views/{id}",
    tag,
    summary: "Delete a view: one's own, or as an administrator one that is shared",
    access: { object: "saved-view", verb: "remove" },
    effect: "once",
    precondition: "rev",
    params: ofView,
    response: "nothing",
    problems: ["state-changed"],
  }),
] as const;
