import { Problem, type UploadRule } from "@fairlead/api";
import type { IncomingMessage } from "node:http";
import { Transform, type Readable } from "node:stream";

const STALL_MS = 30_000;

/**
 * The file a request brings, no larger than allowed, as it comes: nothing of it is kept in memory.
 * @throws {Problem} `media-type-unknown`, `body-too-large`; later ones destroy the stream.
 */
export function receiveUpload(request: IncomingMessage, { maxBytes }: UploadRule): Readable {
  if (request.headers["content-type"] !== "application/octet-stream")
    throw new Problem("media-type-unknown", { values: { expected: "application/octet-stream" } });
  const tooLarge = (): Problem => new Problem("body-too-large", { values: { max: maxBytes } });
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) done(tooLarge());
      else done(null, chunk);
    },
  });
  request.setTimeout(STALL_MS, () => measured.destroy(new Problem("request-timeout")));
  request.on("aborted", () => measured.destroy(new Problem("request-timeout")));
  // until somebody reads it, trouble has nobody else to hear it
  measured.on("error", () => undefined);
  request.pipe(measured);
  return measured;
}
