import fc from "fast-check";
import { expect, test } from "vitest";
import { damage, damages } from "../../../test/mutate.ts";
import { findJsonFault } from "./json-fault.ts";

test.each([
  ["", 1, 1, true],
  ['{"a": 1', 1, 8, true],
  ['{"a": "open', 1, 12, true],
  ['{"a": 1,}', 1, 9, false],
  ['{"a"\n: [1, 2\n 3]}', 3, 2, false],
  ["[1, 2}", 1, 6, false],
  ['{"a": tru}', 1, 7, false],
  ['["\\x"]', 1, 3, false],
  ['["a\nb"]', 1, 4, false],
  ["{} x", 1, 4, false],
  ["[01]", 1, 2, false],
  ["{a: 1}", 1, 2, false],
  ['{"a": 1, 2}', 1, 10, false],
])("%o is broken at line %i, column %i", (text, line, column, isAtEnd) => {
  expect(findJsonFault(text)).toEqual({ line, column, isAtEnd });
});

test("what stands before the fault can be the beginning of JSON", () => {
  const pieces = ["{", "}", "[", "]", ",", ":", '"', "\\", "1e", "null", "-"];
  fc.assert(
    fc.property(fc.json(), damages(pieces), (json, list) => {
      const text = damage(json, list);
      fc.pre(!isJson(text));
      const { line, column } = findJsonFault(text);
      const lines = text.split("\n");
      expect(column - 1).toBeLessThanOrEqual(lines[line - 1]!.length);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
