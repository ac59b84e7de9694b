/** A cell of a CSV table. */
export type CsvCell = string | number | null;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, for spreadsheets.
 * Edges: a text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
