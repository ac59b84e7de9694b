// Writes packages/map/src/picture/glyph-widths.ts from the Inter fonts: `node tools/glyph-widths.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fonts = join(root, "node_modules/@expo-google-fonts/inter");
const target = join(root, "packages/map/src/picture/glyph-widths.ts");

/** First and last code point of each run: Latin to Extended-A, punctuation, currency, arrows, signs. */
const RUNS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
];

function openFont(path: string): { readonly unitsPerEm: number; advanceOf(codePoint: number): number } {
  const bytes = readFileSync(path);
  const tables = new Map<string, number>();
  for (let entry = 0; entry < bytes.readUInt16BE(4); entry++) {
    const at = 12 + 16 * entry;
    tables.set(bytes.toString("latin1", at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const metricCount = bytes.readUInt16BE(tables.get("hhea")! + 34);
  const glyphOf = readCharacterMap(bytes, tables.get("cmap")!);
  return {
    unitsPerEm: bytes.readUInt16BE(tables.get("head")! + 18),
    advanceOf: (codePoint) =>
      bytes.readUInt16BE(tables.get("hmtx")! + 4 * Math.min(glyphOf(codePoint), metricCount - 1)),
  };
}

/** The glyph of a code point of the basic plane, by the format 4 subtable; 0 when the font has none. */
function readCharacterMap(bytes: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + bytes.readUInt32BE(cmap + 4 + 8 * index + 4);
  });
  const table = subtables.find((at) => bytes.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error("the font has no format 4 character map");
  const size = bytes.readUInt16BE(table + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map((at) => table + at);
  return (codePoint) => {
    for (let at = 0; at < size; at += 2) {
      if (bytes.readUInt16BE(ends! + at) < codePoint) continue;
      const start = bytes.readUInt16BE(starts! + at);
      if (start > codePoint) return 0;
      const delta = bytes.readUInt16BE(deltas! + at);
      const range = bytes.readUInt16BE(ranges! + at);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = bytes.readUInt16BE(ranges! + at + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

const regular = openFont(join(fonts, "400Regular/Inter_400Regular.ttf"));
const semiBold = openFont(join(fonts, "600SemiBold/Inter_600SemiBold.ttf"));

function widths(font: typeof regular, [first, last]: readonly [number, number]): string {
  const codePoints = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return codePoints.map((point) => Math.round((1000 * font.advanceOf(point)) / font.unitsPerEm)).join(", ");
}

const entries = RUNS.map(
  (run) =>
    `  { first: 0x${run[0].toString(16)}, regular: [${widths(regular, run)}], semiBold: [${widths(semiBold, run)}] },`,
);
writeFileSync(
  target,
  `// made by tools/glyph-widths.ts from the Inter fonts (SIL Open Font License); do not edit

/** How wide the characters of a run of code points are. Units: thousandths of the font size. Shape: one width per code point from \`first\`. */
export interface GlyphRun {
  readonly first: number;
  readonly regular: readonly number[];
  readonly semiBold: readonly number[];
}

/** Advance widths of Inter, weights 400 and 600. Shape: runs by code point. */
export const GLYPH_RUNS: readonly GlyphRun[] = [
${entries.join("\n")}
];
`,
);
