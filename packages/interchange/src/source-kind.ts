import { utf16ByZeros } from "./csv/encoding.ts";

/** What the first bytes of a file make it. */
export type SourceKind =
  | "table"
  | "xes"
  | "ocel-json"
  | "ocel-xml"
  | "empty"
  | "excel"
  | "office"
  | "zip"
  | "gzip"
  | "pdf"
  | "sqlite"
  | "html"
  | "bpmn"
  | "xml"
  | "json"
  | "binary";

const SIGNATURES: readonly (readonly [SourceKind, readonly number[]])[] = [
  ["office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["sqlite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74]],
];

/**
 * Tells what a file is by its first bytes (some thousand suffice).
 * Edges: text that is neither XML, JSON, nor HTML is a table; UTF-16 text is text, other bytes with more than a few zeros are not.
 */
export function detectSourceKind(bytes: Uint8Array): SourceKind {
  if (startsWith(bytes, [0x50, 0x4b])) return isWorkbook(bytes) ? "excel" : "zip";
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  const text = textOf(bytes);
  if (text === null) return "binary";
  const start = text.trimStart();
  if (start === "") return "empty";
  if (start.startsWith("<")) return kindOfMarkup(start);
  if (start.startsWith("{"))
    return /"(?:ocel:)?(?:objectTypes|eventTypes|events|objects|global-log)"|"ocel:/u.test(start)
      ? "ocel-json"
      : "json";
  if (start.startsWith("[")) return "json";
  return "table";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Workbooks are zip files whose first entries have these names. */
function isWorkbook(bytes: Uint8Array): boolean {
  return /\[Content_Types\]\.xml|xl\/|_rels\//u.test(latin(bytes));
}

function kindOfMarkup(text: string): SourceKind {
  if (/<(?:!doctype\s+html|html|table|head|body)\b/iu.test(text)) return "html";
  // the root element, after declaration, comments, and doctype
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)/gu, "").replace(/<[?!][^>]*>/gu, "");
  if (/<(?:\w+:)?definitions\b/u.test(bare)) return "bpmn";
  const root = /<(?:[\w.-]+:)?([\w.-]+)([^>]*)/u.exec(bare);
  if (root === null) return "xml";
  if (root[1] !== "log") return "xml";
  return /<(?:object-types|event-types|objects)\b/u.test(bare) && !/xes/iu.test(root[2]!) ? "ocel-xml" : "xes";
}

/** The bytes as text good enough to look at; null if they are none. A stray NUL does not make a text binary. */
function textOf(bytes: Uint8Array): string | null {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = latin(bytes).replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
  const bare = text.replaceAll("\0", "");
  const zeros = text.length - bare.length;
  if (marked || utf16ByZeros(bytes) !== null) return hasControls(bare, 0.25) ? null : bare;
  return zeros > 0.05 * text.length || hasControls(bare) ? null : bare;
}

/** Whether control characters that no text has make up more than a share; halves of UTF-16 letters may look like some. */
function hasControls(text: string, most = 0.01): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) controls++;
  return controls > most * text.length;
}

/** Tabs, line ends, and the escape of terminal output do occur in texts. */
function isControl(code: number): boolean {
  return (code > 0 && code < 9) || (code > 13 && code < 27) || (code > 27 && code < 32);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
