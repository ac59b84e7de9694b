import { basename } from "node:path";
import { assert } from "@fairlead/base";
import { administer, insertImport } from "@fairlead/store";
import { plainText } from "../draft/plain-text.ts";
import { uploadFile, type UploadOptions } from "../file/upload-file.ts";
import { importFolder, type ImportHost } from "./import-host.ts";

/** A file that comes in. */
export interface ReceivedFile extends Omit<UploadOptions, "folder"> {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What was kept of it. Shape: `sha256` as hex. */
export interface ReceivedImport {
  readonly id: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

const MAX_NAME = 255;

/**
 * Takes a file in and makes an import of it: the first step.
 * @throws {FairleadError} those of `uploadFile`.
 */
export async function receiveImport(
  host: ImportHost,
  { name, chunks, ...told }: ReceivedFile,
): Promise<ReceivedImport> {
  const { sizeBytes, sha256 } = await uploadFile(chunks, { ...told, folder: importFolder(host) });
  const given = {
    // what stands before a separator is a folder of the sender's machine, whatever machine it is
    fileName: plainText(basename(name.replaceAll("\\", "/")), MAX_NAME) ?? "file",
    sizeBytes,
    sha256,
    createdBy: host.caller.actor?.memberId ?? null,
    createdAt: host.store.now(),
  };
  const received = await administer(host.store, host.workspaceId, host.caller, {
    action: "import.receive",
    subject: "import",
    work: async (tx, scope) => {
      const id = await insertImport(tx, scope, given);
      return { subjectId: id, detail: { set: given }, response: id };
    },
  });
  assert(received.kind === "done", () => "a change without an idempotency key cannot have reused one");
  return { id: received.response, sizeBytes, sha256 };
}
