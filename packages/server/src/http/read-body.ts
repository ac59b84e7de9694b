import { Problem, readJson } from "@fairlead/api";
import type { IncomingMessage } from "node:http";
import { JSON_MAX_DEPTH } from "@fairlead/api";

/** The largest JSON body. Units: bytes. */
const BODY_MAX_BYTES = 1_048_576;

const BODY_TIMEOUT_MS = 20_000;
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/iu;

/** A body that was read: its text as it came, for telling whether two requests are the same, and its value. */
export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a body that must be JSON, whatever the request says it is.
 * @throws {Problem} `media-type-unknown`, `body-too-large`, `request-timeout`, `body-not-json`, and what else `readJson` refuses.
 */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  if (!JSON_TYPE.test(request.headers["content-type"] ?? ""))
    throw new Problem("media-type-unknown", { values: { expected: "application/json" } });
  const text = decodeUtf8(await readBytes(request));
  const reading = readJson(text);
  if ("trouble" in reading) throw new Problem(reading.trouble, { values: { max: JSON_MAX_DEPTH } });
  return { text, value: reading.value };
}

/**
 * Makes sure that a request which takes no body has none, or an empty object.
 * @throws {Problem} `request-invalid` when there is more.
 */
export async function refuseBody(request: IncomingMessage): Promise<void> {
  if (request.headers["transfer-encoding"] === undefined && Number(request.headers["content-length"] ?? 0) === 0)
    return;
  const { value } = await readJsonBody(request);
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : ["body"];
  const [key] = keys;
  if (key === undefined && !Array.isArray(value)) return;
  const part = key === undefined ? "body" : `body.${key.slice(0, 100)}`;
  throw new Problem("request-invalid", {
    issues: [{ code: "request-part-unknown", severity: "error", where: { field: part }, values: { part }, count: 1 }],
  });
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = (): Problem => new Problem("body-too-large", { values: { max: BODY_MAX_BYTES } });
  if (Number(request.headers["content-length"] ?? 0) > BODY_MAX_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(new Problem("request-timeout")), BODY_TIMEOUT_MS);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_MAX_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // who sends a part and leaves is no fault of ours
    if (error instanceof Error && "code" in error && error.code === "ECONNRESET")
      throw new Problem("request-timeout", { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem("body-not-json", { cause });
  }
}
