import { expect, test } from "vitest";
import { csvLine, inChunks } from "./csv-text.ts";

test("fields are quoted where they must be, or all", () => {
  expect(csvLine(["a", 'b "c"', "d,e", "f\ng", ""], false)).toBe('a,"b ""c""","d,e","f\ng",\n');
  expect(csvLine(["a", ""], true)).toBe('"a",""\n');
});

test("chunks join to the whole, and none is huge", () => {
  const lines = Array.from({ length: 9000 }, (_, index) => `line ${index} of a file\n`);
  const chunks = [...inChunks(lines)];
  expect(chunks.join("")).toBe(lines.join(""));
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(70_000);
  expect(chunks).toHaveLength(3);
});
