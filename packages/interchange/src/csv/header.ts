import type { IssueReport, IssueTally } from "@fairlead/base";
import type { ReadOptions } from "../reading.ts";
import { InstantReader } from "./instant.ts";
import { columnNamed, type TableSample } from "./table.ts";

/**
 * The names of a table's columns: trimmed, renamed as the options say, and told apart.
 * Edges: a column without a name is called by its place ("column 3"); of equal names the later get a number ("Name 2").
 */
export function renameHeader(cells: readonly string[], { columns = {} }: ReadOptions, issues: IssueTally): string[] {
  const renames = new Map(Object.entries(columns));
  const written = new Set(cells.map((cell) => cell.trim()));
  for (const name of renames.keys()) {
    if (!written.has(name)) issues.add({ code: "csv-rename-unmatched", severity: "warning", values: { name } });
  }
  const used = new Set<string>();
  // by name: the last number given, since a broken header can repeat one name many thousand times
  const numbers = new Map<string, number>();
  return cells.map((cell, index) => {
    const wanted = renames.get(cell.trim()) ?? cell.trim();
    if (wanted === "") issues.add({ code: "csv-header-missing", severity: "info", values: { column: index + 1 } });
    const name = wanted === "" ? `column ${index + 1}` : wanted;
    if (used.has(name)) issues.add({ code: "csv-header-repeated", severity: "warning", values: { name } });
    let number = numbers.get(name) ?? 1;
    let unique = name;
    while (used.has(unique)) unique = `${name} ${++number}`;
    numbers.set(name, number);
    used.add(unique);
    return unique;
  });
}

/** Whether what should be the header is a row like the others: one of its cells is a time where the rows have times. */
export function isHeaderless({ columns }: TableSample): boolean {
  return columns.some(({ name, time }) => {
    if (time === null || time.format.kind !== "calendar") return false;
    return !Number.isNaN(new InstantReader(time.format).read(name));
  });
}

/** What is wrong with the columns that the options name: one that is not there, or one told to hold times that holds none. */
export function wrongColumn(sample: TableSample): IssueReport | null {
  const { options } = sample;
  for (const role of ["case", "activity", "time", "actor"] as const) {
    const name = options[role];
    if (name === undefined) continue;
    const column = columnNamed(sample, name);
    if (role === "time" && column?.time === null) {
      const values = { name, text: (column.values[0] ?? "").slice(0, 80) };
      return { code: "csv-column-not-time", severity: "error", where: { field: name }, values };
    }
    if (column !== null) continue;
    const columns = sample.columns.map((column) => column.name).join(", ");
    return { code: "csv-column-unknown", severity: "error", values: { name, columns: columns.slice(0, 300) } };
  }
  return null;
}
