import { createHmac, timingSafeEqual } from "node:crypto";
import type { Reader } from "./reader.ts";

/** Where a page ended: the values that its last row is ordered by. */
export type Position = readonly (string | number | boolean | null)[];

const SIGNATURE_BYTES = 16;
const CURSOR_LIMIT = 4_000;

/**
 * A position as an opaque text, signed together with what it is a position in.
 * Shape: `list` is what the list was asked for: a cursor of another workspace, object, order, or filter is none of this one.
 */
export function writeCursor(
  { scope, cursorKey }: Pick<Reader, "scope" | "cursorKey">,
  list: unknown,
  position: Position,
): string {
  const body = Buffer.from(JSON.stringify(position));
  return Buffer.concat([sign(cursorKey, scope.workspaceId, list, body), body]).toString("base64url");
}

/** The position of a cursor; null if it is forged, cut, or of another list. */
export function readCursor(
  { scope, cursorKey }: Pick<Reader, "scope" | "cursorKey">,
  list: unknown,
  cursor: unknown,
): Position | null {
  if (typeof cursor !== "string" || cursor.length > CURSOR_LIMIT) return null;
  const bytes = Buffer.from(cursor, "base64url");
  // the decoder passes over what it does not know
  if (bytes.toString("base64url") !== cursor) return null;
  const body = bytes.subarray(SIGNATURE_BYTES);
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  const expected = sign(cursorKey, scope.workspaceId, list, body);
  if (signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, expected)) return null;
  return JSON.parse(body.toString()) as Position;
}

function sign(key: Buffer, workspaceId: string, list: unknown, body: Buffer): Buffer {
  const signed = createHmac("sha256", key)
    .update(JSON.stringify([workspaceId, canonical(list)]))
    .update("\n")
    .update(body);
  return signed.digest().subarray(0, SIGNATURE_BYTES);
}

/** The same value however its keys are ordered. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]): unknown => [key, canonical(item)]);
}
