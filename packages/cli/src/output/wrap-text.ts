import stringWidth from "string-width";

/** Where the lines of a wrapped text end and begin. Units: cells of a terminal. */
export interface Wrapping {
  readonly width: number;
  /** Before every line but the first. */
  readonly indent: number;
}

/** What stays on one line: a Chinese character or a word of another script, with the marks that may not leave it, or the spaces between; other white space does not break. */
const PIECES =
  / +|[“‘„（［《「]*(?:\p{Script=Han}|[^ \p{Script=Han}“‘„（［《「，。；：、！？）］》」]+)?[”’，。；：、！？）］》」]*/gu;

/**
 * A text in lines no wider than a terminal shows in `width` cells; the first begins where the text does, the others are indented.
 * Edges: a word wider than a line has one of its own.
 */
export function wrapText(text: string, { width, indent }: Wrapping): string {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line.trim() !== "" && stringWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = " ".repeat(indent) + piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].join("\n");
}
