import { createTextDecoder } from "@fairlead/base";

/** The encodings a table is tried in, as labels of the WHATWG Encoding Standard. */
export type TableEncoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "iso-8859-2"
  | "windows-1250"
  | "windows-1252"
  | "gb18030";

/** The encoding a byte order mark or the place of zero bytes gives away; null when neither says anything. */
export function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: TableEncoding; readonly markLength: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", markLength: 2 };
  const utf16 = utf16ByZeros(bytes);
  return utf16 === null ? null : { encoding: utf16, markLength: 0 };
}

/**
 * UTF-16 by its zero bytes: separators, digits, and Latin letters have theirs on one side, and are a good part of any table.
 * Edges: a few letters of other scripts (一 一) have a zero on the other side; stray NULs in a file of another encoding are too few.
 */
export function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const isEnough = even + odd > 1 && (even + odd) * 12 >= bytes.length;
  if (!isEnough || Math.min(even, odd) * 4 > Math.max(even, odd)) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Whether all bytes are of the ASCII range, whose meaning is the same in every encoding tried. */
export function isAscii(bytes: Uint8Array): boolean {
  try {
    // any other character of UTF-8 takes more bytes than it has code units; the host's decoder is quicker than a loop
    return createTextDecoder("utf-8", { fatal: true }).decode(bytes).length === bytes.length;
  } catch {
    return false;
  }
}

/**
 * The encoding of bytes that carry no mark, on their evidence: strict UTF-8; else pairs of high bytes are Chinese (GB18030);
 * else letters that only Polish has at these places are Windows-1250 or ISO 8859-2; else Windows-1252.
 * Edges: a sequence cut off at the end does not speak against UTF-8.
 */
export function guessEncoding(bytes: Uint8Array): TableEncoding {
  if (isUtf8(bytes)) return "utf-8";
  if (isMostlyHighPairs(bytes)) return "gb18030";
  const polish = countBesideLetters(bytes, POLISH_BYTES);
  const polishIso = countBesideLetters(bytes, POLISH_ISO_BYTES);
  if (Math.max(polish, polishIso) <= countBesideLetters(bytes, WESTERN_BYTES)) return "windows-1252";
  return polishIso > polish ? "iso-8859-2" : "windows-1250";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    createTextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Chinese in GB2312, the part of GB18030 in daily use, stands in runs of pairs of bytes from 0xA1 up; accented letters stand alone or, if two
 * of them meet ("Spółka"), between other letters.
 */
function isMostlyHighPairs(bytes: Uint8Array): boolean {
  let high = 0;
  let chinese = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    const start = index;
    while (bytes[index]! >= 0xa1 && (bytes[index + 1] ?? 0) >= 0xa1) index += 2;
    const length = index - start;
    const isInWord = isLetter(bytes[start - 1]) || isLetter(bytes[index]);
    if (length >= 4 || (length === 2 && !isInWord)) chinese += length;
    high += length;
    if (bytes[index]! >= 0x80) high++;
  }
  return chinese > 0 && chinese >= 0.6 * high;
}

// ą ł ż ś ź Ś Ź Ą Ł Ż in Windows-1250, where Windows-1252 has signs nobody writes inside a word
const POLISH_BYTES = new Set([0xb9, 0xb3, 0xbf, 0x9c, 0x9f, 0x8c, 0x8f, 0xa5, 0xa3, 0xaf]);
// ą ś ź Ą Ś Ź in ISO 8859-2; ł ż Ł Ż are where Windows-1250 has them
const POLISH_ISO_BYTES = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac, 0xb3, 0xbf, 0xa3, 0xaf]);
// à è å ø ã ù ì in Windows-1252
const WESTERN_BYTES = new Set([0xe0, 0xe8, 0xe5, 0xf8, 0xe3, 0xf9, 0xec]);

function countBesideLetters(bytes: Uint8Array, wanted: ReadonlySet<number>): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (wanted.has(bytes[index]!) && (isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]))) count++;
  }
  return count;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
