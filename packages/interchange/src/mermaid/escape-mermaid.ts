/** Words that would end a label early, or be read as something else, are kept apart by writing one letter of them as a code. */
const DIRECTION = /direction(?=\s+(?:TB|TD|BT|RL|LR))/gu;

/** What may stand in a quoted label as it is: letters, marks, digits, spaces, commas, and everything beyond ASCII but Mermaid's own marks. */
const UNSAFE = /[^\p{L}\p{M}\p{N} ,\u00a1-\u{10ffff}]|[\u00b6\ufb02]/gu;

/** A mark between two digits or letters, where no Markdown begins: "3.2", "follow-up". */
const INNER_MARK = /(?<=\d)\.(?=\d)|(?<=[\p{L}\d])-(?=[\p{L}\d])/gu;

/**
 * A text as it may stand between the double quotes of a Mermaid label, and be shown there letter for letter.
 * Shape: line breaks become `<br/>`; other white space and control characters become single spaces; a blank text is one space, for
 * Mermaid takes no empty label. Marks that Mermaid, Markdown, or HTML would read are written as `#` code point `;`.
 * @source Mermaid documentation, "Flowcharts", entity codes; its flowchart grammar, where a line that says "direction LR" anywhere, even
 * in quotes, is a command.
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
  const kept = new Set([...line.matchAll(INNER_MARK)].map(({ index }) => index));
  return line
    .replaceAll(UNSAFE, (mark, index: number) => (kept.has(index) ? mark : `#${mark.codePointAt(0)};`))
    .replaceAll(DIRECTION, "directio#110;");
}
