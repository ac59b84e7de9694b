import type { Column } from "../csv/column.ts";
import type { TableSample } from "../csv/table.ts";
import { cellOf } from "./headers.ts";

/**
 * Names stages by what a row says, adding the pipeline only for names that several pipelines of the sample use,
 * and leaving out a pipeline that the export added to every name ("Closed won (Sales Pipeline)").
 */
export function stageNamer(
  sample: TableSample,
  stage: Column | null,
  pipeline: Column | null,
): (cells: readonly string[]) => string | null {
  const pipelinesOf = new Map<string, Set<string>>();
  for (const cells of sample.rows) {
    const line = cellOf(cells, pipeline);
    const name = bareName(cellOf(cells, stage), line);
    pipelinesOf.set(name, (pipelinesOf.get(name) ?? new Set()).add(line));
  }
  return (cells) => {
    const line = cellOf(cells, pipeline);
    const name = bareName(cellOf(cells, stage), line);
    if (name === "") return null;
    return line !== "" && (pipelinesOf.get(name)?.size ?? 0) > 1 ? `${name} (${line})` : name;
  };
}

function bareName(name: string, pipeline: string): string {
  const suffix = ` (${pipeline})`;
  return pipeline !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}
