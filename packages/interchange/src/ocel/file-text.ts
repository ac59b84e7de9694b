import { createTextDecoder } from "@fairlead/base";
import { Utf8Chunks } from "../markup/utf8-chunks.ts";
import type { ByteSource, ReadOptions } from "../reading.ts";
import type { OcelIssues } from "./ocel-issues.ts";

/**
 * The text of a file in pieces, whatever its encoding; a byte order mark is dropped.
 * Edges: an encoding nobody knows, and bytes that are not of the encoding, become issues.
 */
export async function* readFileText(
  source: ByteSource,
  options: ReadOptions,
  issues: OcelIssues,
): AsyncGenerator<string, void, undefined> {
  const utf8 = new Utf8Chunks();
  const decoder = createTextDecoder("utf-8");
  let bytesRead = 0;
  let hasBrokenBytes = false;
  for await (const chunk of source.chunks) {
    bytesRead += chunk.length;
    const text = decoder.decode(utf8.push(chunk), { stream: true });
    hasBrokenBytes ||= text.includes("\uFFFD");
    if (text !== "") yield text;
    options.onProgress?.({ bytesRead, rows: 0 });
  }
  const rest = decoder.decode(utf8.finish(), { stream: true }) + decoder.decode();
  if (rest !== "") yield rest;
  if (hasBrokenBytes || rest.includes("\uFFFD")) issues.addOfFile("ocel-encoding-broken", 1);
  if (utf8.unknownEncoding !== null) issues.addOfFile("ocel-encoding-unknown", 1, { encoding: utf8.unknownEncoding });
}
