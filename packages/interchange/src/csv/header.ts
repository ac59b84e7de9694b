import type { IssueTally } from "@fairlead/base";
import type { ReadOptions } from "../reading.ts";

/**
 * The names of a table's columns: trimmed, renamed as the options say, and told apart.
 * Edges: a column without a name is called by its place ("column 3"); of equal names the later get a number ("Name 2").
 */
export function renameHeader(cells: readonly string[], { columns = {} }: ReadOptions, issues: IssueTally): string[] {
  const renames = new Map(Object.entries(columns));
  const used = new Set<string>();
  return cells.map((cell, index) => {
    const written = cell.trim();
    const wanted = renames.get(written) ?? written;
    if (wanted === "") issues.add({ code: "csv-header-missing", severity: "info", values: { column: index + 1 } });
    const name = wanted === "" ? `column ${index + 1}` : wanted;
    if (used.has(name)) issues.add({ code: "csv-header-repeated", severity: "warning", values: { name } });
    let unique = name;
    for (let number = 2; used.has(unique); number++) unique = `${name} ${number}`;
    used.add(unique);
    return unique;
  });
}
