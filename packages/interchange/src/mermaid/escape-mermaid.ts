/** A line that says this anywhere, even in quotes, is a command to Mermaid; one letter of it is written as a code. */
const DIRECTION = /direction(?=\s+(?:TB|TD|BT|RL|LR))/gu;

/**
 * Where Mermaid, after it has decoded the codes, would still see a formula, a line break, an icon, or a mark of its own; a word joiner,
 * which cannot be seen, keeps the two halves apart.
 */
const SEAM = /(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=fa[a-z]?:)(?=fa-)|(?<=\u00b6)(?=\u00df)|(?<=\ufb02)(?=\u00b0)/gu;
const WORD_JOINER = "\u2060";

/** What may not stand in a quoted label as it is: everything in ASCII but letters, digits, spaces, and commas; and the word joiner. */
const UNSAFE = /[^\p{L}\p{M}\p{N} ,\u00a1-\u{10ffff}]|\u2060/gu;

/** A mark between two digits or letters, where no Markdown begins: "3.2", "follow-up". */
const INNER_MARK = /(?<=\d)\.(?=\d)|(?<=[\p{L}\d])-(?=[\p{L}\d])/gu;

/**
 * A text as it may stand between the double quotes of a Mermaid label, and be shown there letter for letter.
 * Shape: line breaks become `<br/>`; other white space and control characters become single spaces; a blank text is one space, for
 * Mermaid takes no empty label. Marks that Mermaid, Markdown, or HTML would read are written as `#` code point `;`.
 * @source Mermaid documentation, "Flowcharts", special characters and entity codes; its flowchart grammar.
 */
export function escapeMermaid(text: string): string {
  const lines = text
    .toWellFormed()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => escapeLine(line.replaceAll(/[\s\p{Cc}\ufeff]+/gu, " ").trim()))
    .filter((line) => line !== "");
  return lines.length === 0 ? " " : lines.join("<br/>");
}

function escapeLine(line: string): string {
  const seamed = line.replaceAll(SEAM, WORD_JOINER);
  const kept = new Set([...seamed.matchAll(INNER_MARK)].map(({ index }) => index));
  return seamed
    .replaceAll(UNSAFE, (mark, index: number) => (kept.has(index) ? mark : `#${mark.codePointAt(0)};`))
    .replaceAll(DIRECTION, "directio#110;");
}
