import { z } from "zod";
import { defineOperation } from "../operation.ts";
import {
  customFieldCreation,
  customFieldEdit,
  customFieldView,
  fieldKey,
  fieldObject,
} from "../schema/custom-field.ts";
import { id } from "../schema/scalar.ts";

const tag = "custom-fields";
const inWorkspace = { workspaceId: id };
const ofField = { workspaceId: id, object: fieldObject, key: fieldKey };

/** Fields that a workspace gives its records. Who sees them is among the access settings. */
export const customFieldOperations = [
  defineOperation({
    id: "custom-fields.list",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/custom-fields",
    tag,
    summary: "The custom fields that the caller may see, in their order",
    access: { object: "custom-field", verb: "read" },
    params: inWorkspace,
    response: z.object({ items: z.array(customFieldView) }),
  }),
  defineOperation({
    id: "custom-fields.create",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/custom-fields",
    tag,
    summary: "Give records a field",
    description: "A field that was put away comes back under its key; values that fit its type are seen again.",
    access: { object: "custom-field", verb: "create" },
    effect: "once",
    params: inWorkspace,
    body: customFieldCreation,
    response: customFieldView,
    status: 201,
    problems: ["change-refused"],
  }),
  defineOperation({
    id: "custom-fields.patch",
    method: "PATCH",
    path: "/v1/workspaces/{workspaceId}/custom-fields/{object}/{key}",
    tag,
    summary: "Change the label, the choices, or the place of a custom field",
    access: { object: "custom-field", verb: "edit" },
    effect: "once",
    precondition: "rev",
    params: ofField,
    body: customFieldEdit,
    response: customFieldView,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "custom-fields.delete",
    method: "DELETE",
    path: "/v1/workspaces/{workspaceId}/custom-fields/{object}/{key}",
    tag,
    summary: "Put a custom field away",
    description: "Its values stay with the records and are seen nowhere.",
    access: { object: "custom-field", verb: "remove" },
    effect: "once",
    precondition: "rev",
    params: ofField,
    response: "nothing",
    problems: ["state-changed"],
  }),
] as const;
