import { printableLine } from "./printable-text.ts";
import { textWidth, type Font } from "./text-width.ts";

/** How a text may stand. Units: pixels. */
export interface WrapOptions {
  readonly font: Font;
  readonly maxWidth: number;
  readonly maxLines: number;
}

const ELLIPSIS = "…";
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const closing = /^[)\]}〉》」』】〕！，．：；？）。、…‥!,.:;?%]/u;
const opening = /[([{〈《「『【〔（]$/u;
const breakAfter = /[\s\-/_.|·]$/u;
const simple = /^[\u0020-\u02ff]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The lines of a text within a width: broken after spaces, hyphens, slashes, underscores, and dots, between East Asian
 * characters, and inside a word only when it alone is too wide; the last line ends in an ellipsis when text is left over.
 * Shape: at least one line; never cut inside a grapheme. Edges: blank text gives one empty line.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const line = printableLine(text);
  if (textWidth(line, options.font) <= options.maxWidth) return [line];
  const words = splitWords(line).flatMap((word) => splitWide(word, options));
  const lines: string[] = [];
  let current = "";
  for (const [index, word] of words.entries()) {
    if (current === "" || textWidth((current + word).trimEnd(), options.font) <= options.maxWidth) {
      current += word;
      continue;
    }
    if (lines.length === options.maxLines - 1) {
      return [...lines, shorten(current + words.slice(index).join(""), options)];
    }
    lines.push(current.trimEnd());
    current = word;
  }
  return [...lines, current.trimEnd()];
}

/** Pieces between which a line may break; joined they give the text back. */
function splitWords(line: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const piece of splitGraphemes(line)) {
    const between = (cjk.test(piece) || cjk.test(lastOf(word))) && !closing.test(piece) && !opening.test(word);
    if (word !== "" && (between || (breakAfter.test(word) && piece !== " "))) {
      words.push(word);
      word = "";
    }
    word += piece;
  }
  if (word !== "") words.push(word);
  return words;
}

function splitWide(word: string, { font, maxWidth }: WrapOptions): string[] {
  if (textWidth(word.trimEnd(), font) <= maxWidth) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const grapheme of splitGraphemes(word)) {
    if (piece !== "" && textWidth(piece + grapheme, font) > maxWidth) {
      pieces.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}

/** The longest beginning of a text that fits with an ellipsis behind it. */
function shorten(text: string, { font, maxWidth }: WrapOptions): string {
  const room = maxWidth - textWidth(ELLIPSIS, font);
  let kept = "";
  for (const grapheme of splitGraphemes(text)) {
    if (textWidth(kept + grapheme, font) > room) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ELLIPSIS;
}

function splitGraphemes(text: string): string[] {
  if (simple.test(text)) return Array.from(text);
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? "";
}
