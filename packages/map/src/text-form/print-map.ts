import { compareText, FairleadError } from "@fairlead/base";
import { DEFAULT_ORIENTATION, type MapLayout } from "../document/layout.ts";
import { processMapSchema, type ProcessMap } from "../document/process-map.ts";
import { writeYaml } from "./yaml-tree.ts";

/**
 * The canonical text form of a map: keys in the order of the schema, lists in the order of the document, layout last, and nothing
 * written that is empty or as it would be if left out. Equal documents give equal texts, whatever the order of their keys.
 * @throws {FairleadError} `map-malformed` when the value is not of the map's shape.
 */
export function printMap(map: ProcessMap): string {
  const parsed = processMapSchema.safeParse(map);
  if (!parsed.success) {
    throw new FairleadError("map-malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
  }
  const ordered = { ...parsed.data, layout: printableLayout(parsed.data.layout) };
  return writeYaml(withoutEmpties(ordered));
}

function printableLayout({ positions, pins, orientation }: MapLayout): object {
  const sorted = Object.fromEntries(Object.entries(positions).sort(([a], [b]) => compareText(a, b)));
  return { positions: sorted, pins, ...(orientation === DEFAULT_ORIENTATION ? {} : { orientation }) };
}

/** Leaves out every list and block that holds nothing. */
function withoutEmpties(block: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block)
      .map(([key, value]): [string, unknown] => [key, prune(value)])
      .filter(([, value]) => !isEmpty(value)),
  );
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  return typeof value === "object" && value !== null ? withoutEmpties(value) : value;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
