/** Gives the headers of every table buttons that sort it. A table that shows a part of its rows is shown whole first: sorted, a part would mislead. */
export function makeTablesSort(root: ParentNode): void {
  for (const header of root.querySelectorAll<HTMLTableCellElement>("th[data-sort]")) {
    if (header.querySelector("button") !== null) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sortBy(wholeHeader(header, root)));
    header.append(button);
  }
}

/** The header in the table as it is when all its rows are shown. */
function wholeHeader(header: HTMLTableCellElement, root: ParentNode): HTMLTableCellElement {
  const { id } = header.closest("table")!;
  const more = root.querySelector<HTMLElement>(`[data-expand="${id.replace(/^table-/, "")}"]`);
  if (more === null) return header;
  more.click();
  const whole = root.querySelector<HTMLTableElement>(`#${id}`)!.tHead!.rows[0]!.cells[header.cellIndex]!;
  whole.querySelector("button")?.focus();
  return whole;
}

/** Numbers start with the largest, texts with the first letter; a second press turns it round. */
function sortBy(header: HTMLTableCellElement): void {
  const before = header.getAttribute("aria-sort");
  const numeric = header.classList.contains("number");
  const first = numeric ? "descending" : "ascending";
  const second = numeric ? "ascending" : "descending";
  const direction = before === first ? second : first;
  for (const other of header.parentElement!.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", direction);
  const body = header.closest("table")!.tBodies[0]!;
  const sign = direction === "ascending" ? 1 : -1;
  const column = header.cellIndex;
  const rows = [...body.rows].map((row) => ({ row, value: row.cells[column]?.dataset["value"] }));
  rows.sort((a, b) => compareValues(a.value, b.value, { sign, numeric }));
  body.append(...rows.map(({ row }) => row));
}

interface Order {
  readonly sign: number;
  readonly numeric: boolean;
}

/** Unknown values come last either way. */
function compareValues(a: string | undefined, b: string | undefined, { sign, numeric }: Order): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (numeric ? Number(a) - Number(b) : a.localeCompare(b, document.documentElement.lang));
}
