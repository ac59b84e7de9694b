import { Problem, type Operation } from "@fairlead/api";
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Issue } from "@fairlead/base";

const KEY = /^[\w.:-]{8,200}$/u;
const ETAG = /^"([1-9]\d{0,9})"$/u;
const MAX_REV = 2_147_483_647;

/** The ETag of a version. */
export function etagOf(rev: number): string {
  return `"${rev}"`;
}

/**
 * The version that If-Match names.
 * @throws {Problem} `rev-missing` without one, `request-invalid` when it is none of ours.
 */
export function revIn(headers: IncomingHttpHeaders): number {
  const header = headers["if-match"];
  if (header === undefined) throw new Problem("rev-missing");
  const rev = Number(ETAG.exec(header.trim())?.[1] ?? Number.NaN);
  if (!(rev <= MAX_REV)) throw new Problem("request-invalid", { issues: [wrongHeader("If-Match")] });
  return rev;
}

/**
 * The key that makes a repeated request have one effect, and a hash over what was asked; null where the operation needs none.
 * @throws {Problem} `idempotency-key-missing`, `idempotency-key-malformed`.
 */
export function idempotencyIn(
  operation: Operation,
  {
    headers,
    url,
    bodyText,
  }: { readonly headers: IncomingHttpHeaders; readonly url: string; readonly bodyText: string },
): { readonly key: string; readonly requestHash: Buffer } | null {
  if (operation.effect !== "once") return null;
  const key = headers["idempotency-key"];
  if (key === undefined || key === "") throw new Problem("idempotency-key-missing");
  if (typeof key !== "string" || !KEY.test(key)) throw new Problem("idempotency-key-malformed");
  const parts = [operation.id, url, headers["if-match"] ?? "", bodyText];
  return { key, requestHash: createHash("sha256").update(JSON.stringify(parts)).digest() };
}

function wrongHeader(part: string): Issue {
  return { code: "request-part-format", severity: "error", where: { field: part }, values: { part }, count: 1 };
}
