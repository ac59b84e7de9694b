import { defineOperation } from "../operation.ts";
import { filesOfRecord, fileUpload, fileView } from "../schema/file.ts";
import { pageOf } from "../schema/query.ts";
import { id } from "../schema/scalar.ts";

const tag = "files";
const inWorkspace = { workspaceId: id };
const ofFile = { workspaceId: id, id };

/** Units: bytes. */
const FILE_MAX_BYTES = 104_857_600;

/** Files about records. Who sees the record sees them. */
export const fileOperations = [
  defineOperation({
    id: "files.list",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/files",
    tag,
    summary: "The files about a record, the latest first",
    access: { object: "file", verb: "read" },
    params: inWorkspace,
    query: filesOfRecord,
    response: pageOf(fileView),
    problems: ["query-invalid", "cursor-invalid"],
  }),
  defineOperation({
    id: "files.upload",
    method: "POST",
    path: "/v1/workspaces/{workspaceId}/files",
    tag,
    summary: "Keep a file about a record",
    description: "The body is the file itself, at most 100 MB, as application/octet-stream.",
    access: { object: "file", verb: "create" },
    effect: "once",
    params: inWorkspace,
    query: fileUpload,
    upload: { maxBytes: FILE_MAX_BYTES },
    response: fileView,
    status: 201,
    problems: ["body-too-large"],
  }),
  defineOperation({
    id: "files.download",
    method: "GET",
    path: "/v1/workspaces/{workspaceId}/files/{id}/content",
    tag,
    summary: "The content of a file, to be saved",
    access: { object: "file", verb: "read" },
    params: ofFile,
    response: "file",
    problems: ["file-lost"],
  }),
  defineOperation({
    id: "files.delete",
    method: "DELETE",
    path: "/v1/workspaces/{workspaceId}/files/{id}",
    tag,
    summary: "Delete a file",
    description: "Its content is kept for 30 days more, for whoever runs the server.",
    access: { object: "file", verb: "remove" },
    effect: "once",
    params: ofFile,
    response: "nothing",
  }),
] as const;
