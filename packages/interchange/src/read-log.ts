import { ByteFeed } from "./byte-feed.ts";
import { detectSourceKind } from "./source-kind.ts";
import type { ByteSource, ReadOptions, ReadResult } from "./reading.ts";

/** Bytes looked at to tell what a file is. */
const PEEK_BYTES = 4096;

/**
 * Reads an event log of any format: XES, OCEL 2.0 JSON or XML, CSV, or the export of a CRM, told by its first bytes, never by its name.
 * Shape: `log` is null when the file is none of them, or nothing in it could be used; an issue then says what it is and what to do.
 * Cost: the reader of the format is loaded when it is first needed.
 */
export async function readLog(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const feed = new ByteFeed(source.chunks);
  const first = await feed.take(PEEK_BYTES);
  const whole: ByteSource = { ...source, chunks: feed.rejoin(first) };
  const kind = detectSourceKind(first.subarray(0, PEEK_BYTES));
  if (kind === "xes") return (await import("./xes/read.ts")).readXes(whole, options);
  if (kind === "ocel-json") return (await import("./ocel/json/read.ts")).readOcelJson(whole, options);
  if (kind === "ocel-xml") return (await import("./ocel/xml/read.ts")).readOcelXml(whole, options);
  if (kind === "table") return (await import("./csv/read.ts")).readCsv(whole, options);
  const code = kind === "empty" ? "file-empty" : "file-not-log";
  const where = { source: source.name };
  return {
    format: null,
    mapping: [],
    log: null,
    issues: [{ code, severity: "error", where, values: { kind }, count: 1 }],
  };
}
