import type { IssueReport } from "@fairlead/base";
import { broken, type Invariant } from "./invariant.ts";

/** No two stages have the same order, nor two lanes. */
export const orderTotal: Invariant = (map) => [...findTies(map.stages), ...findTies(map.lanes)];

function findTies(bands: readonly { readonly id: string; readonly ord: number }[]): IssueReport[] {
  const first = new Map<number, string>();
  return bands.flatMap(({ id, ord }) => {
    const other = first.get(ord);
    if (other !== undefined) return [broken("map-order-tied", id, { other, ord })];
    first.set(ord, id);
    return [];
  });
}
