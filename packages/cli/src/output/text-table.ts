import stringWidth from "string-width";
import { wrapText } from "./wrap-text.ts";

/** A column of a table printed in a terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Its cells are cut, with an ellipsis, where the table would be too wide. */
  readonly gives?: boolean;
}

const GAP = "  ";
/** Cells that a column which gives keeps. */
const LEAST_WIDTH = 8;

/** A printed table: its head, of one or more lines, and a line for each row. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly string[];
}

/**
 * Rows aligned by how wide a terminal shows them (Chinese characters take two cells), without trailing spaces.
 * Shape: no wider than `width` where columns that give can make it so; titles of numbers are broken over two lines where that saves room.
 */
export function formatTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  { width }: { readonly width: number },
): TextTable {
  const cells = rows.map((row) => row.map(plainText));
  const needed = columns.map((column, index) =>
    Math.max(titleWidth(column), ...cells.map((row) => stringWidth(row[index] ?? ""))),
  );
  const widths = fittedWidths(columns, needed, width - GAP.length * (columns.length - 1));
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cutToWidth(texts[index] ?? "", widths[index]!);
        const space = " ".repeat(Math.max(0, widths[index]! - stringWidth(cell)));
        return align === "right" ? space + cell : cell + space;
      })
      .join(GAP)
      .trimEnd();
  return { head: headLines(columns, widths).map(line), rows: cells.map(line) };
}

/** A title of numbers in lines; it breaks at spaces and after hyphens. */
function titleLines({ title, align }: TextColumn, width: number): string[] {
  if (align === "left" || !/[ -]/.test(title)) return [title];
  const lines = wrapText(title.replaceAll("-", "- "), { width, indent: 0 }).split("\n");
  return lines.map((line) => line.replaceAll("- ", "-"));
}

/** The least width in which a title takes no more than two lines. */
function titleWidth(column: TextColumn): number {
  const whole = stringWidth(column.title);
  let width = whole;
  const fits = (narrower: number): boolean => {
    const lines = titleLines(column, narrower);
    return lines.length <= 2 && lines.every((line) => stringWidth(line) <= narrower);
  };
  while (width > 1 && fits(width - 1)) width--;
  return width;
}

/** Titles of fewer lines stand at the bottom, next to their numbers. */
function headLines(columns: readonly TextColumn[], widths: readonly number[]): string[][] {
  const titles = columns.map((column, index) => titleLines(column, widths[index]!));
  const height = Math.max(...titles.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => titles.map((lines) => lines[row - height + lines.length] ?? ""));
}

/** What each column gets: all it needs, but of the columns that give an even share of what is left, the narrow ones first. */
function fittedWidths(columns: readonly TextColumn[], needed: readonly number[], room: number): number[] {
  const widths = [...needed];
  const giving = columns.flatMap(({ gives }, index) => (gives ? [index] : [])).sort((a, b) => needed[a]! - needed[b]!);
  let left = room - needed.reduce((total, width, index) => total + (giving.includes(index) ? 0 : width), 0);
  giving.forEach((index, place) => {
    const share = Math.max(LEAST_WIDTH, Math.floor(left / (giving.length - place)));
    widths[index] = Math.min(needed[index]!, share);
    left -= widths[index];
  });
  return widths;
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
