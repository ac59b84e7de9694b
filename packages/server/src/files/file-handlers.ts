import { Problem } from "@fairlead/api";
import { findFileHash, getRecord, listRecords, type RecordRow } from "@fairlead/store";
import type { HandlersFor } from "../handler.ts";
import { refusedQuery } from "../records/read-records.ts";
import { readFor } from "../records/reading.ts";
import { deleteFile, uploadFile, type FileData } from "./change-files.ts";
import { fileFolder, openContent } from "./file-content.ts";

/** Handlers of everything about files. Shape: `folder` holds those of all workspaces. */
export function createFileHandlers(folder: string): HandlersFor<`files.${"list" | "upload" | "download" | "delete"}`> {
  return {
    "files.list": async ({ query: { subject, subjectId, ...page } }, context) =>
      readFor(context, async (reader) => {
        const about = [
          { field: "subject", operator: "eq", value: subject },
          { field: "subjectId", operator: "eq", value: subjectId },
        ] as const;
        const result = await listRecords(reader, { object: "file", filter: { all: about }, ...page });
        if (result.kind === "refused") throw refusedQuery(result.issues);
        return { data: { items: result.rows.map(dataOf), nextCursor: result.nextCursor } };
      }),
    "files.upload": async ({ query: wish }, context) => {
      const { upload: content, workspaceId } = context;
      if (content === null)
        throw new Problem("media-type-unknown", { values: { expected: "application/octet-stream" } });
      const { result, isRepeat } = await uploadFile(context, {
        folder: fileFolder(folder, workspaceId),
        content,
        wish,
      });
      return { data: result, isRepeat };
    },
    "files.download": async ({ params: { id } }, context) => {
      const { file, sha256 } = await readFor(context, async (reader) => {
        const seen = await getRecord(reader, "file", id);
        const hash = seen === null ? null : await findFileHash(reader.transaction, reader.scope, id);
        if (seen === null || hash === null) throw new Problem("record-missing");
        return { file: dataOf(seen), sha256: hash };
      });
      const content = await openContent(fileFolder(folder, context.workspaceId), sha256);
      const { name = "file", mediaType = "application/octet-stream" } = file;
      return { data: null, file: { name, mediaType, content } };
    },
    "files.delete": async ({ params: { id } }, context) => {
      const { isRepeat } = await deleteFile(context, id);
      return { data: null, isRepeat };
    },
  };
}

function dataOf({ subject, subjectId, removedAt: _removedAt, ...file }: RecordRow): FileData {
  const about =
    typeof subject === "string" && typeof subjectId === "string" ? { about: { subject, id: subjectId } } : {};
  return { ...file, ...about } as FileData;
}
