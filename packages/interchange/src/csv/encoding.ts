import { createTextDecoder } from "@fairlead/base";

/** The encodings a table is tried in, as labels of the WHATWG Encoding Standard. */
export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1250" | "windows-1252" | "gb18030";

/** The encoding a byte order mark or the place of zero bytes gives away; null when neither says anything. */
export function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: TableEncoding; readonly markLength: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", markLength: 2 };
  const zeros = zeroBytes(bytes);
  if (zeros.odd > 1 && zeros.even === 0) return { encoding: "utf-16le", markLength: 0 };
  if (zeros.even > 1 && zeros.odd === 0) return { encoding: "utf-16be", markLength: 0 };
  return null;
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
 * else letters that only Polish has at these places are Windows-1250; else Windows-1252.
 * Edges: a sequence cut off at the end does not speak against UTF-8.
 */
export function guessEncoding(bytes: Uint8Array): TableEncoding {
  if (isUtf8(bytes)) return "utf-8";
  if (isMostlyHighPairs(bytes)) return "gb18030";
  return polishEvidence(bytes) > westernEvidence(bytes) ? "windows-1250" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    createTextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** Chinese in GB2312, the part of GB18030 in daily use, stands in runs of pairs of bytes from 0xA1 up; accented letters stand alone. */
function isMostlyHighPairs(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    if (bytes[index]! >= 0xa1 && (bytes[index + 1] ?? 0) >= 0xa1) {
      high += 2;
      paired += 2;
      index++;
    } else high++;
  }
  return paired >= 0.8 * high;
}

// ą ł ż ś ź Ś Ź Ą Ł Ż in Windows-1250, where Windows-1252 has signs nobody writes inside a word
const POLISH_BYTES = new Set([0xb9, 0xb3, 0xbf, 0x9c, 0x9f, 0x8c, 0x8f, 0xa5, 0xa3, 0xaf]);
// à è å ø ã ù ì in Windows-1252
const WESTERN_BYTES = new Set([0xe0, 0xe8, 0xe5, 0xf8, 0xe3, 0xf9, 0xec]);

function polishEvidence(bytes: Uint8Array): number {
  return countBesideLetters(bytes, POLISH_BYTES);
}

function westernEvidence(bytes: Uint8Array): number {
  return countBesideLetters(bytes, WESTERN_BYTES);
}

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
