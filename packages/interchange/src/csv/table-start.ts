import type { IssueReport } from "@fairlead/base";
import { joinBytes, type ByteFeed } from "../byte-feed.ts";
import { detectTableStart, type TableStart } from "./dialect.ts";
import { MAX_RECORD_BYTES } from "./records.ts";

/** Bytes looked at to find delimiter, quote, and header; more if the header does not end in them. */
const HEAD_BYTES = 131_072;

/** The bytes that were looked at, and where the table in them starts; null if nothing in them is one. */
export interface FoundStart {
  readonly head: Uint8Array;
  readonly start: TableStart | null;
}

/** Where the table starts, and the bytes that were looked at: as many as the header takes, up to what a record may be long. */
export async function findTableStart(feed: ByteFeed): Promise<FoundStart> {
  const head = await feed.take(HEAD_BYTES);
  const start = await detectTableStart(head);
  if (start?.bodyByte !== head.length) return { head, start };
  const more = joinBytes([head, await feed.take(MAX_RECORD_BYTES)]);
  return { head: more, start: await detectTableStart(more) };
}

/** What keeps these bytes from being a table; null if nothing does. */
export function noStartProblem(head: Uint8Array, start: TableStart | null): IssueReport | null {
  if (head.length > MAX_RECORD_BYTES && (start === null || start.bodyByte === head.length))
    return { code: "csv-header-too-long", severity: "error", values: { bytes: MAX_RECORD_BYTES } };
  if (start !== null) return null;
  const isEmpty = head.every((byte) => byte <= 0x20);
  return { code: isEmpty ? "file-empty" : "csv-one-column", severity: "error" };
}
