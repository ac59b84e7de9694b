const NEEDS_QUOTES = /[",;|\t\r\n]/u;

/** Cells as one CSV row with its line end: commas, quotes where needed, NUL as U+FFFD. */
export function formatCsvRow(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

function formatCell(text: string): string {
  const clean = text.replaceAll("\0", "\uFFFD");
  return NEEDS_QUOTES.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}
