import { GLYPH_RUNS } from "./glyph-widths.ts";

/** The two weights the picture is set in: 400 and 600. */
export type FontWeight = "regular" | "semiBold";

/** A font size and weight. Units: pixels. */
export interface Font {
  readonly size: number;
  readonly weight: FontWeight;
}

const WIDE = 1000;
const OTHER = 620;
const zeroWidth = /^[\p{M}\p{Cc}\p{Cf}]$/u;
const fullWidth =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const known = new Map<number, { readonly regular: number; readonly semiBold: number }>();

/**
 * How wide a text stands in Inter, without a host to ask; characters Inter lacks count as one em when they are East Asian or
 * pictures, as nothing when they combine or do not show, and as an average letter otherwise.
 * Units: pixels. Edges: kerning is not counted. Cost: one look-up per code point.
 */
export function textWidth(text: string, font: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += advanceOf(character)[font.weight];
  return (thousandths * font.size) / 1000;
}

function advanceOf(character: string): { readonly regular: number; readonly semiBold: number } {
  if (known.size === 0) readRuns();
  const codePoint = character.codePointAt(0) ?? 0;
  const found = known.get(codePoint);
  if (found !== undefined) return found;
  let width = OTHER;
  if (zeroWidth.test(character)) width = 0;
  else if (fullWidth.test(character)) width = WIDE;
  return { regular: width, semiBold: width };
}

function readRuns(): void {
  for (const run of GLYPH_RUNS) {
    for (const [index, regular] of run.regular.entries()) {
      known.set(run.first + index, { regular, semiBold: run.semiBold[index] ?? regular });
    }
  }
  // the soft hyphen has a glyph, but it shows only where a line breaks, and we never break there
  known.set(0xad, { regular: 0, semiBold: 0 });
}
