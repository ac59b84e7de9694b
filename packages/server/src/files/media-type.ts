// no program runs or shows it
const UNKNOWN_TYPE = "application/octet-stream";

/** How many bytes of the beginning tell the type. */
export const TELLING_BYTES = 16;

interface Signature {
  readonly type: string;
  /** Bytes by their place. */
  readonly marks: readonly { readonly at: number; readonly bytes: string }[];
}

const at = (start: number, bytes: string): Signature["marks"][number] => ({ at: start, bytes });

// bytes as latin letters; nothing that a browser would run is among them: no HTML, no SVG, no XML
const SIGNATURES: readonly Signature[] = [
  { type: "image/png", marks: [at(0, "\u0089PNG\r\n\u001a\n")] },
  { type: "image/jpeg", marks: [at(0, "\u00ff\u00d8\u00ff")] },
  { type: "image/gif", marks: [at(0, "GIF87a")] },
  { type: "image/gif", marks: [at(0, "GIF89a")] },
  { type: "image/webp", marks: [at(0, "RIFF"), at(8, "WEBP")] },
  { type: "application/pdf", marks: [at(0, "%PDF-")] },
  { type: "application/zip", marks: [at(0, "PK\u0003\u0004")] },
];

/** The type of a file by how it begins. Edges: few kinds are known, and its name and what the sender says count for nothing. */
export function mediaTypeOf(beginning: Buffer): string {
  const text = beginning.toString("latin1");
  const known = SIGNATURES.find(({ marks }) => marks.every((mark) => text.startsWith(mark.bytes, mark.at)));
  return known?.type ?? UNKNOWN_TYPE;
}
