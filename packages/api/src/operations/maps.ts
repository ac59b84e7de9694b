import { z } from "zod";
import { defineOperation } from "../operation.ts";
import {
  mapDetail,
  mapSource,
  mapVersionEntry,
  mapVersionView,
  mapView,
  publishing,
  savedDraft,
} from "../schema/map.ts";
import { id } from "../schema/scalar.ts";

const tag = "maps";
const inWorkspace = { workspaceId: id };
const ofMap = { workspaceId: id, id };
const reading = { object: "map", verb: "read" } as const;
const editing = { object: "map", verb: "edit" } as const;
const version = z
  .codec(z.string().regex(/^[1-9]\d{0,8}$/u), z.int().min(1), { decode: Number, encode: String })
  .meta({ description: "The number of a published version." });

const readOperations = [
  defineOperation({
    id: "maps.list",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/maps",
    tag,
    summary: "The maps of the workspace, by name",
    access: reading,
    params: inWorkspace,
    response: z.object({ items: z.array(mapView) }),
  }),
  defineOperation({
    id: "maps.get",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/maps/{id}",
    tag,
    summary: "One map with its draft and its published version",
    access: reading,
    params: ofMap,
    response: mapDetail,
  }),
  defineOperation({
    id: "maps.versions",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/maps/{id}/versions",
    tag,
    summary: "What was published of a map, the latest first",
    access: reading,
    params: ofMap,
    response: z.object({ items: z.array(mapVersionEntry) }),
  }),
  defineOperation({
    id: "maps.version",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/maps/{id}/versions/{version}",
    tag,
    summary: "A map as it was published",
    access: reading,
    params: { ...ofMap, version },
    response: mapVersionView,
  }),
] as const;

const draftOperations = [
  defineOperation({
    id: "maps.create",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/maps",
    tag,
    summary: "Make a map: a sound one, which becomes its draft",
    access: { object: "map", verb: "create" },
    effect: "once",
    params: inWorkspace,
    body: mapSource,
    response: mapView,
    status: 201,
    problems: ["change-refused"],
  }),
  defineOperation({
    id: "maps.save-draft",
    method: "PUT",
    path: "/v1/workspaces/{workspaceId}/maps/{id}/draft",
    tag,
    summary: "Save the draft of a map",
    description:
      "The draft must be of the form of a map. It need not be finished: `issues` tells what still keeps it from being published.",
    access: editing,
    effect: "once",
    precondition: "rev",
    params: ofMap,
    body: mapSource,
    response: savedDraft,
    problems: ["change-refused", "state-changed"],
  }),
] as const;

/** Maps: how the company sells. */
export const mapOperations = [
  ...readOperations,
  ...draftOperations,
  defineOperation({
    id: "maps.publish",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/maps/{id}/publish",
    tag,
    summary: "Publish the draft of a map as its next version",
    description:
      "Leads and deals on the map go on by it at once. The first map that is published becomes the one new ones run on.",
    access: editing,
    effect: "once",
    precondition: "rev",
    params: ofMap,
    body: publishing,
    response: mapView,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "maps.make-default",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/maps/{id}/make-default",
    tag,
    summary: "Have new leads and deals run on a map",
    access: editing,
    effect: "once",
    precondition: "rev",
    params: ofMap,
    response: mapView,
    problems: ["change-refused", "state-changed"],
  }),
  defineOperation({
    id: "maps.delete",
    method: "DELETE",
    path: "/v1/workspaces/{workspaceId}/maps/{id}",
    tag,
    summary: "Put a map away that nothing open runs on",
    access: { object: "map", verb: "remove" },
    effect: "once",
    precondition: "rev",
    params: ofMap,
    response: "nothing",
    problems: ["change-refused", "state-changed"],
  }),
] as const;
