/**
 * A line of CSV with its line end.
 * @source RFC 4180: fields with a comma, quote, or line break are quoted, quotes doubled.
 */
export function csvLine(fields: readonly string[], quoteAll: boolean): string {
  return `${fields.map((field) => csvField(field, quoteAll)).join(",")}\n`;
}

function csvField(field: string, quoteAll: boolean): string {
  return quoteAll || /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const CHUNK_LENGTH = 1 << 16;

/** Joins short texts into chunks of some 64 thousand characters, so that neither many small nor one huge text is passed on. */
export function* inChunks(texts: Iterable<string>): Iterable<string> {
  let chunk = "";
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
