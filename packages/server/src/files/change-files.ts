import { Problem, type InputOf, type OutputOf } from "@fairlead/api";
import { createId, getRecord, insertFile, removeFile, type Reader } from "@fairlead/store";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { changeSettings, type Settled } from "../accounts/settings-change.ts";
import type { WorkspaceContext } from "../handler.ts";
import { readerWithin } from "../records/reader-within.ts";
import { readFor } from "../records/reading.ts";
import { dropContent, keepContent, receiveContent, type ReceivedContent } from "./file-content.ts";
import { plainFileName } from "./file-name.ts";

/** A file, as it is answered. */
export type FileData = OutputOf<"files.upload">;

type FileWish = InputOf<"files.upload">["query"];

/**
 * Keeps a file about a record that the caller sees.
 * Shape: `folder` is that of the workspace's files.
 * @throws {Problem} `record-missing`, `right-missing`, `body-too-large`, `disk-full`, `request-timeout`.
 */
export async function uploadFile(
  context: WorkspaceContext,
  { folder, content, wish }: { readonly folder: string; readonly content: Readable; readonly wish: FileWish },
): Promise<Settled<FileData>> {
  try {
    // before anything is written for who may not
    await readFor(context, (reader) => assertRecordSeen(reader, wish));
  } catch (error) {
    content.resume();
    throw error;
  }
  const received = await receiveContent(folder, content);
  try {
    return await keepFile(context, { folder, received, wish });
  } finally {
    await dropContent(received);
  }
}

function keepFile(
  context: WorkspaceContext,
  { folder, received, wish }: { readonly folder: string; readonly received: ReceivedContent; readonly wish: FileWish },
): Promise<Settled<FileData>> {
  const { sizeBytes, sha256, mediaType } = received;
  const id = createId();
  const name = plainFileName(wish.name);
  const needs = { verb: "create", object: "file" } as const;
  const subject = { action: "file.upload", subject: "file", subjectId: id, needs } as const;
  return changeSettings(withContent(context, sha256), subject, async (given) => {
    const { transaction, scope, actor, now } = given;
    await assertRecordSeen(await readerWithin(given), wish);
    // while the workspace is held, so that nobody clears it away as unneeded
    await keepContent(folder, received);
    const about = { subject: wish.subject, id: wish.subjectId };
    const made = { id, name, mediaType, sizeBytes, createdBy: actor.memberId, createdAt: now };
    await insertFile(transaction, scope, { ...made, subject: about.subject, subjectId: about.id, sha256 });
    const set = { name, mediaType, sizeBytes, sha256: sha256.toString("hex"), about };
    return { was: null, set, result: { ...made, about } };
  });
}

/**
 * Deletes a file.
 * @throws {Problem} `record-missing`, `right-missing`.
 */
export function deleteFile(context: WorkspaceContext, id: string): Promise<Settled<null>> {
  const needs = { verb: "remove", object: "file" } as const;
  const subject = { action: "file.remove", subject: "file", subjectId: id, needs } as const;
  return changeSettings(context, subject, async (given) => {
    const file = await getRecord(await readerWithin(given), "file", id);
    if (file === null || !(await removeFile(given.transaction, given.scope, id, given.now)))
      throw new Problem("record-missing");
    const { name, subject: of, subjectId } = file;
    return { was: { name, about: { subject: of, id: subjectId } }, set: null, result: null };
  });
}

async function assertRecordSeen(reader: Reader, { subject, subjectId }: FileWish): Promise<void> {
  const record = await getRecord(reader, subject, subjectId);
  if (record === null || (record["removedAt"] ?? null) !== null) throw new Problem("record-missing");
}

/** A request with the same key and another content is another request. */
function withContent(context: WorkspaceContext, sha256: Buffer): WorkspaceContext {
  const { idempotency } = context;
  if (idempotency === null) return context;
  const requestHash = createHash("sha256").update(idempotency.requestHash).update(sha256).digest();
  return { ...context, idempotency: { ...idempotency, requestHash } };
}
