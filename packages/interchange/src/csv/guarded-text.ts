import { isPlainNumber } from "./number-text.ts";

const DANGEROUS_START = /^[=+\-@\t\r\n']/u;

/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe goes before what could start one, before an apostrophe,
 * and stands alone for the empty text. Numbers stay as they are.
 */
export function guardText(text: string): string {
  if (text === "") return "'";
  return DANGEROUS_START.test(text) && !isPlainNumber(text) ? `'${text}` : text;
}

/** The text a guarded cell stands for; null for the empty cell, which stands for no value. */
export function unguardText(cell: string): string | null {
  if (cell === "") return null;
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
