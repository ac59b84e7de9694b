import stringWidth from "string-width";

/** A column of a table printed in a terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Longer cells are cut here, with an ellipsis. */
  readonly maxWidth?: number;
}

/** Rows aligned by how wide a terminal shows them (Chinese characters take two cells), without trailing spaces. */
export function formatTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell, index) => cutToWidth(plainText(cell), columns[index]?.maxWidth ?? Infinity)),
  );
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => stringWidth(row[index] ?? ""))));
  return cells.map((row) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? "";
        const space = " ".repeat(widths[index]! - stringWidth(cell));
        return align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Control characters, and marks that turn the direction of writing. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot steer a terminal: what could becomes U+FFFD. */
export function plainText(text: string): string {
  return text.replace(STEERING, "\uFFFD");
}

/** A text no wider than a terminal shows in `width` cells; what is cut ends in an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  // a very long text is not measured whole: only marks that take no room could make it fit
  if (text.length <= width * 8 && stringWidth(text) <= width) return text;
  let kept = "";
  let keptWidth = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, width * 8))) {
    keptWidth += stringWidth(segment);
    if (keptWidth > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
