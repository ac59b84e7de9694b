import { createTextDecoder, encodeText, type IssueTally } from "@fairlead/base";
import { ByteFeed, joinBytes } from "../byte-feed.ts";
import { guessEncoding, isAscii, markedEncoding, type TableEncoding } from "./encoding.ts";

/** How many bytes from the first non-ASCII one on decide on the encoding. */
const EVIDENCE_BYTES = 65_536;

/** How many bytes show whether text is in UTF-16. */
const MARK_BYTES = 1024;

/**
 * The bytes of a table as UTF-8 without a byte order mark.
 * Shape: as long as all is ASCII it passes untouched; the encoding is decided where the first other byte stands.
 * Reports `csv-encoding-assumed` when that is not UTF-8, `csv-bytes-undecodable` for bytes the encoding lacks (they become U+FFFD), and
 * `csv-nul-removed` for NUL characters, which no table means.
 * Cost: O(bytes); memory of the evidence and one chunk.
 */
export async function* decodeToUtf8(chunks: AsyncIterable<Uint8Array>, issues: IssueTally): AsyncGenerator<Uint8Array> {
  for await (const bytes of decode(chunks, issues)) {
    if (!bytes.includes(0)) {
      yield bytes;
      continue;
    }
    const rest = bytes.filter((byte) => byte !== 0);
    issues.add({ code: "csv-nul-removed", severity: "warning" }, bytes.length - rest.length);
    if (rest.length > 0) yield rest;
  }
}

async function* decode(chunks: AsyncIterable<Uint8Array>, issues: IssueTally): AsyncGenerator<Uint8Array> {
  const feed = new ByteFeed(chunks);
  let bytes = await feed.take(MARK_BYTES);
  const marked = markedEncoding(bytes);
  if (marked === null) {
    while (bytes.length > 0 && isAscii(bytes)) {
      yield bytes;
      bytes = await feed.take();
    }
    if (bytes.length === 0) return;
    if (bytes.length < EVIDENCE_BYTES) bytes = joinBytes([bytes, await feed.take(EVIDENCE_BYTES - bytes.length)]);
  } else bytes = bytes.subarray(marked.markLength);
  const encoding = marked?.encoding ?? guessEncoding(bytes);
  const rest = feed.rejoin(bytes);
  if (encoding === "utf-8") yield* checkUtf8(rest, issues);
  else yield* convert(rest, encoding, issues);
}

/** UTF-8 needs no conversion, only a look whether it is. */
async function* checkUtf8(chunks: AsyncIterable<Uint8Array>, issues: IssueTally): AsyncGenerator<Uint8Array> {
  let decoder = createTextDecoder("utf-8", { fatal: true });
  const check = (bytes: Uint8Array, stream: boolean): void => {
    try {
      decoder.decode(bytes, { stream });
    } catch {
      issues.add({ code: "csv-bytes-undecodable", severity: "warning", values: { encoding: "UTF-8" } });
      decoder = createTextDecoder("utf-8", { fatal: true });
    }
  };
  for await (const bytes of chunks) {
    check(bytes, true);
    yield bytes;
  }
  check(new Uint8Array(0), false);
}

async function* convert(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TableEncoding,
  issues: IssueTally,
): AsyncGenerator<Uint8Array> {
  const values = { encoding: ENCODING_NAMES[encoding] };
  issues.add({ code: "csv-encoding-assumed", severity: "info", values });
  const decoder = createTextDecoder(encoding);
  const toUtf8 = (text: string): Uint8Array => {
    if (text.includes("\uFFFD")) issues.add({ code: "csv-bytes-undecodable", severity: "warning", values });
    return encodeText(text);
  };
  for await (const bytes of chunks) yield toUtf8(decoder.decode(bytes, { stream: true }));
  yield toUtf8(decoder.decode());
}

const ENCODING_NAMES: Readonly<Record<TableEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "iso-8859-2": "ISO 8859-2",
  "windows-1250": "Windows-1250",
  "windows-1252": "Windows-1252",
  gb18030: "GB18030",
};
