import fc from "fast-check";
import { expect, test } from "vitest";
import { PairTable } from "./pair-table.ts";

test("[DFG7] pairs are numbered by first appearance and counted, also beyond the first table", () => {
  const pair = fc.tuple(fc.nat(90), fc.nat(90));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6000, size: "max" }), (pairs) => {
      const table = new PairTable();
      const counts = new Map<string, number>();
      for (const [from, to] of pairs) {
        table.add(from, to);
        counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
      }
      const found = Array.from(table.from, (from, index) => [`${from} ${table.to[index]}`, table.counts[index]]);
      expect(found).toEqual([...counts]);
      expect(Array.from(table.from, (from, index) => table.indexOf(from, table.to[index]!))).toEqual([...found.keys()]);
      expect(table.indexOf(91, 0)).toBe(-1);
    }),
    { numRuns: 20 },
  );
});
